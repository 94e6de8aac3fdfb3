using FilRouge.Domain.Common;
using FilRouge.Domain.People;

namespace FilRouge.Domain.Interop;

/// <summary>The relatives that a row tells: name, telephone and address, each in its column.</summary>
internal static class RelativeCells
{
    private static readonly Kin[] Kins = [Kin.Mother, Kin.Father, Kin.Representative, Kin.SecondRepresentative, Kin.Guardian];

    public static IReadOnlyList<ImportedRelative> Read(RowCells read, bool minor)
    {
        var relatives = new List<ImportedRelative>();
        foreach (var kin in Kins)
        {
            // « Représentant légal » often repeats the mother or the father.
            if (One(read, kin, minor) is { } relative && relatives.TrueForAll(r => TextFold.Fold(r.Name) != TextFold.Fold(relative.Name) || relative.Name is null))
            {
                relatives.Add(relative);
            }
        }

        return relatives;
    }

    private static ImportedRelative? One(RowCells read, Kin kin, bool minor)
    {
        var (typed, first) = (read.Line(PersonField.Name, 200, kin), read.Line(PersonField.GivenNames, 100, kin));
        var (phone, email) = (PersonRow.PhoneOf(read, kin), read.Optional<EmailAddress>(PersonField.Email, kin));
        var name = string.Join(' ', new[] { first, typed }.Where(n => n is not null));
        if (name.Length == 0 && phone is null && email is null)
        {
            return null;
        }

        var (civility, called) = WordCells.CivilityOf(name);
        var (relation, title) = What(read, kin, minor);
        if (called.Length == 0)
        {
            read.Warn(phone is null ? PersonField.Email : PersonField.Phone, kin, $"Il manque le nom ({kin.Fr()}) : la fiche portera « {ImportedRelative.Unnamed} ».");
        }
        else if (TextFold.Words(called) is var words && (words.Contains("mme") || words.Contains("madame")))
        {
            read.Warn(PersonField.Name, kin, "Deux personnes dans une cellule : elles sont enregistrées ensemble. Séparez-les au dossier, chacune signe pour soi.");
            (civility, called) = (Civility.Unknown, name);
        }

        return new ImportedRelative(called.Length == 0 ? null : called, civility, relation, title, phone, email);
    }

    private static (Relation, Title) What(RowCells read, Kin kin, bool minor)
    {
        switch (kin)
        {
            case Kin.Mother or Kin.Father:
                return (kin is Kin.Mother ? Relation.Mother : Relation.Father, minor ? Title.ParentalAuthority : Title.None);
            case Kin.Guardian:
                return Protector(read, kin, Relation.Other, Title.Guardian, minor);
        }

        var link = read.Word(PersonField.Relation, WordCells.LinkOf, "Ce lien n’est pas connu : « autre » a été noté.", kin);
        if (link?.Title is { } title && title is Title.Guardian or Title.Curator)
        {
            return Protector(read, kin, link!.Value.Relation, title, minor);
        }

        if (!minor && link?.Title is null)
        {
            read.Warn(PersonField.Name, kin, "Le titre de ce représentant n’est pas dans le fichier : il est noté comme proche. Précisez la mesure au dossier, avec le jugement.");
        }

        return (link?.Relation ?? Relation.Other, link?.Title ?? (minor ? Title.ParentalAuthority : Title.None));
    }

    private static (Relation, Title) Protector(RowCells read, Kin kin, Relation relation, Title title, bool minor)
    {
        if (!minor)
        {
            read.Warn(PersonField.Name, kin, "L’étendue de la mesure (biens, personne) n’est pas dans le fichier : elle est lue « biens » tant qu’elle n’est pas précisée au dossier.");
        }

        return (relation, minor ? Title.GuardianOfMinor : title);
    }
}
