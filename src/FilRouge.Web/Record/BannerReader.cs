using FilRouge.Domain.Common;
using FilRouge.Domain.People;
using FilRouge.Domain.Referrals;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Platform.Pages.Kit;
using FilRouge.Web.Access;
using FilRouge.Web.Agenda;
using FilRouge.Web.Assessments;
using FilRouge.Web.Coordination;
using FilRouge.Web.Documents;
using FilRouge.Web.People;
using FilRouge.Web.Plans;
using FilRouge.Web.Referrals;

namespace FilRouge.Web.Record;

/// <summary>The banner that stays on every page of a record, and its tabs: only those that the reader may open.</summary>
public sealed class BannerReader(Work work, Kernel kernel, RecordReader reader)
{
    private static readonly (string Label, string Path, string Permission)[] Tabs =
    [
        ("Synthèse", "", RecordAccess.Read),
        ("Situation", "/situation", PeopleAccess.Read),
        ("Parcours", "/parcours", ReferralsAccess.Path),
        ("Besoins", "/besoins", AssessmentsAccess.Read),
        ("Projet", "/projet", PlansAccess.Read),
        ("Semaine", "/semaine", AgendaAccess.Read),
        ("Équipe", "/equipe", AccessAccess.Team),
        ("Échanges", "/echanges", CoordinationAccess.Read),
        ("Pièces", "/pieces", DocumentsAccess.Read),
        ("Droits", "/droits", ReferralsAccess.Rights),
        ("Historique", "/historique", RecordAccess.History),
    ];

    /// <summary>The banner; null when the person is not within the perimeter.</summary>
    public async Task<RecordBanner?> Read(Guid personId, PathString path, CancellationToken ct)
    {
        if (await reader.Head(personId, ct) is not { } head)
        {
            return null;
        }

        var standing = await work.StandingTo(personId, ct);
        var root = $"/personnes/{personId}";
        var tabs = Tabs.Where(t => kernel.Decide(work.Actor, t.Permission, standing).Allowed)
            .Select(t => new MenuEntry(t.Label, root + t.Path, t.Path.Length == 0 ? path == root || path == root + "/fil" : Leads(t.Path).Any(p => path.StartsWithSegments(root + p))));
        var names = head.Person.Names;
        return new RecordBanner(names.CalledFirst, names.UsedName ?? names.BirthName, Line(head, work.Clock.Today), [.. Facts(head, root, kernel.Decide(work.Actor, ReferralsAccess.Rights, standing).Allowed)], root + "/acces", [.. tabs]);
    }

    /// <summary>Paths of the pages that a tab holds: the week is this one, the usual one, or the month.</summary>
    private static string[] Leads(string tab) => tab == "/semaine" ? [tab, "/semaine-type", "/mois"] : [tab];

    /// <summary>« 9 ans · née le 14 mars 2017 · vit chez sa mère, et chez son père les semaines paires ».</summary>
    public static string Line(RecordHead head, DateOnly today)
    {
        var person = head.Person;
        var born = person.Sex switch { Sex.Female => "née", Sex.Male => "né", _ => "né(e)" };
        var birth = person.BirthDate.Whole is null ? $"{born} en {person.BirthDate.Display}" : $"{born} le {person.BirthDate.Display}";
        var age = person.DeceasedOn is { } death ? $"décès le {FrenchDate.Long(death)}" : $"{person.AgeOn(today)} ans";
        var places = head.Places.Where(p => p.HoldsOn(today)).Select(PlaceWords).ToList();
        var lives = places.Count == 0 ? "lieu de vie à renseigner" : "vit " + string.Join(", et ", places);
        return $"{age} · {birth} · {lives}";
    }

    private static string PlaceWords(LivingPlace place)
    {
        var where = place.With is { } with
            ? with.StartsWith("chez ", StringComparison.OrdinalIgnoreCase) ? with : "chez " + with
            : place.Kind == LivingPlaceKind.Home ? "à domicile" : place.Kind.Fr();
        var town = place.Protected || place.CommuneName is null ? "" : $" à {place.CommuneName}";
        return where + town + (place.Rhythm == LivingRhythm.Always ? "" : $" ({place.Rhythm.Fr()})");
    }

    private IEnumerable<BannerFact> Facts(RecordHead head, string root, bool rights)
    {
        var today = work.Clock.Today;
        yield return new BannerFact("Qui décide", Decides.On(head.Person, head.Relatives, today).Sentence, Href: root + "/situation");
        yield return new BannerFact("Coordination", head.Coordinator ?? "personne n’est encore nommé");
        if (head.Episode is { } episode)
        {
            yield return new BannerFact("Parcours", episode.Status.Fr());
        }

        var validity = head.Rights.ValidityOn(today);
        var kind = validity.Word switch
        {
            ValidityWord.MoreThanAQuarter => "ok",
            ValidityWord.LessThanAQuarter => "soon",
            ValidityWord.Expired => "late",
            _ => "neutral",
        };
        var date = validity.Day is { } day ? validity.Word == ValidityWord.Expired ? $"depuis le {FrenchDate.Long(day)}" : $"jusqu’au {FrenchDate.Long(day)}" : "";
        if (rights)
        {
            yield return new BannerFact("Droits", date, kind, validity.Word.Fr(), root + "/droits");
        }

        if (head.Person.FileClosedOn is { } closed)
        {
            yield return new BannerFact("Dossier", $"depuis le {FrenchDate.Long(closed)}", "done", "clos");
        }
    }
}
