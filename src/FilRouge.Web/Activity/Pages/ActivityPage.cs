using System.Globalization;
using FilRouge.Domain.Activity;
using FilRouge.Domain.Common;
using FilRouge.Domain.Network;
using FilRouge.Platform.Pages;
using Microsoft.AspNetCore.Mvc;

namespace FilRouge.Web.Activity.Pages;

/// <summary>What the pages of the figures share: the period and the département asked for, in the address, and the trace of the question.</summary>
public abstract class ActivityPage(ServerOptions options) : ProductPage, IListPage
{
    /// <summary>First day as typed; with no day at all, the year until today.</summary>
    [BindProperty(Name = "du", SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>Last day as typed.</summary>
    [BindProperty(Name = "au", SupportsGet = true)]
    public string? To { get; set; }

    /// <summary>Code of the département.</summary>
    [BindProperty(Name = "departement", SupportsGet = true)]
    public string? Departement { get; set; }

    /// <summary>What is asked for; null when it cannot be understood.</summary>
    public ActivityScope? Scope { get; private set; }

    /// <inheritdoc/>
    public string TracedQuery => Scope is { } s
        ? $"{TracedName} du={Iso(s.Period.First)} au={Iso(s.Period.Last)}{(s.Departement is null ? "" : $" departement={s.Departement}")}"
        : $"{TracedName} (période refusée)";

    /// <inheritdoc/>
    public abstract int TracedCount { get; }

    /// <summary>What is traced before the period.</summary>
    protected abstract string TracedName { get; }

    /// <summary>The question in the address of another page of the figures.</summary>
    protected string Question => Scope is { } s
        ? QueryOf(s.Period, s.Departement)
        : $"du={Uri.EscapeDataString(From ?? "")}&au={Uri.EscapeDataString(To ?? "")}&departement={Uri.EscapeDataString(Departement ?? "")}";

    /// <summary>A question as it is written in an address.</summary>
    protected static string QueryOf(ActivityPeriod period, string? departement) =>
        $"du={Iso(period.First)}&au={Iso(period.Last)}{(departement is null ? "" : $"&departement={departement}")}";

    /// <summary>Reads the question, or says beside the fields what to correct.</summary>
    protected void ReadScope()
    {
        var today = Clock.Today;
        if (string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(To))
        {
            (From, To) = (FrenchDate.Short(new DateOnly(today.Year, 1, 1)), FrenchDate.Short(today));
        }

        var (first, last) = (FrenchDate.Parse(From, today), FrenchDate.Parse(To, today));
        Refuse(nameof(From), first.Error);
        Refuse(nameof(To), last.Error);
        if (first.Ok && last.Ok)
        {
            foreach (var refusal in ActivityPeriod.WhyNot(first.Value, last.Value, today))
            {
                Refuse(refusal.Field == nameof(ActivityPeriod.First) ? nameof(From) : nameof(To), refusal.Sentence);
            }
        }

        var departement = string.IsNullOrWhiteSpace(Departement) ? null : Departements.Resolve(Departement);
        if (departement is null && !string.IsNullOrWhiteSpace(Departement))
        {
            Refuse(nameof(Departement), $"« {Departement} » n’est pas un département : choisissez-en un dans la liste.");
        }

        if (ModelState.IsValid)
        {
            Scope = new ActivityScope(Actor.OrganisationId, new ActivityPeriod(first.Value, last.Value), departement, today, options.Demo);
            (From, To, Departement) = (FrenchDate.Short(first.Value), FrenchDate.Short(last.Value), departement);
        }
    }

    private void Refuse(string field, string? sentence)
    {
        if (sentence is not null)
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
