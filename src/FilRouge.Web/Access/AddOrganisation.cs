using System.Text.RegularExpressions;
using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Platform.Commands;
using FilRouge.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FilRouge.Web.Access;

/// <summary>Registers an organisation whose staff will sign in.</summary>
[UseCase("access.organisation.add", "Organisation enregistrée", Needs = AccessAccess.Accounts)]
public sealed partial class AddOrganisation(Work work) : UseCase<AddOrganisation.Input>(work)
{
    /// <summary>What was typed.</summary>
    public sealed record Input(string Code, string Name, OrganisationKind Kind)
    {
        public string CarrierFiness { get; init; } = "";
    }

    protected override async Task<Outcome> Change(Input input, CancellationToken ct)
    {
        var readings = new Readings();
        var name = readings.Required("Name", input.Name, "Écrivez le nom de l’organisation.", 200);
        var finess = readings.Optional<Finess>("CarrierFiness", input.CarrierFiness);
        var code = input.Code.Trim().ToUpperInvariant();
        if (!Shape().IsMatch(code))
        {
            readings.Add(new Refusal("organisation.code", "Le code a 2 à 20 lettres, chiffres ou tirets : il commence les numéros des demandes, par exemple PCPE77.", Field: "Code"));
        }
        else if (await Db.Organisations.AnyAsync(o => o.Code == code, ct))
        {
            readings.Add(new Refusal("organisation.known", $"Une organisation porte déjà le code {code}.", Field: "Code"));
        }

        if (readings.Refusals.Count > 0)
        {
            return readings.Refusals.AsOutcome();
        }

        var organisation = new Organisation(name, code, input.Kind, finess?.Text);
        Db.Add(organisation);
        return Outcome.Done(organisation.Id, readings.Warnings.AsReasons());
    }

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9-]{1,19}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
