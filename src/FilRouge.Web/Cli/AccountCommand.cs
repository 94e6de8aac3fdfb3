using System.CommandLine;
using System.Security.Cryptography;
using FilRouge.Domain.Access;
using FilRouge.Domain.Common;
using FilRouge.Platform.Access;
using FilRouge.Platform.Commands;
using FilRouge.Web.Access;

namespace FilRouge.Web.Cli;

/// <summary>« filrouge account add » and « filrouge organisation add »: what a new store needs before anybody can sign in.</summary>
internal static class AccountCommand
{
    // No letter nor digit that reads as another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Command CreateAccount()
    {
        var email = new Argument<string>("email") { Description = "Adresse électronique, qui sert d’identifiant." };
        var name = new Option<string>("--name") { Description = "Nom affiché à côté des actes.", Required = true };
        var role = Named<Role>("--role", "Fonction");
        var function = new Option<string>("--function") { Description = "Fonction en toutes lettres.", DefaultValueFactory = _ => "" };
        var organisation = new Option<string>("--organisation") { Description = "Code de l’organisation.", DefaultValueFactory = _ => "" };
        var typed = new Option<bool>("--password-stdin") { Description = "Lit le mot de passe sur l’entrée standard ; sinon il est tiré au sort et affiché une fois." };
        var add = new Command("add", "Ouvre un compte.") { email, name, role, function, organisation, typed, CommandLine.Data, CommandLine.Postgres };
        add.SetAction(async (parsed, ct) =>
        {
            var password = parsed.GetValue(typed) ? await Console.In.ReadLineAsync(ct) ?? "" : Draw();
            await using var scope = await CommandScope.Open(new ServerOptions(CommandLine.DatabaseOf(parsed), ""), "account add", ct);
            var outcome = await scope.Services.GetRequiredService<AddAccount>().Execute(
                new AddAccount.Input(parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(role), password)
                {
                    Function = parsed.GetValue(function)!,
                    Organisation = parsed.GetValue(organisation)!,
                },
                ct);
            return await Tell(outcome, parsed.GetValue(typed) ? "Compte ouvert." : $"Compte ouvert. Mot de passe, affiché cette seule fois : {password}");
        });
        return new Command("account", "Les comptes.") { add };
    }

    public static Command CreateOrganisation()
    {
        var code = new Argument<string>("code") { Description = "Code court qui commence les numéros des demandes : PCPE77." };
        var name = new Option<string>("--name") { Description = "Nom complet.", Required = true };
        var kind = Named<OrganisationKind>("--kind", "Nature");
        var finess = new Option<string>("--finess") { Description = "FINESS de l’établissement porteur.", DefaultValueFactory = _ => "" };
        var add = new Command("add", "Enregistre une organisation.") { code, name, kind, finess, CommandLine.Data, CommandLine.Postgres };
        add.SetAction(async (parsed, ct) =>
        {
            await using var scope = await CommandScope.Open(new ServerOptions(CommandLine.DatabaseOf(parsed), ""), "organisation add", ct);
            var outcome = await scope.Services.GetRequiredService<AddOrganisation>().Execute(
                new AddOrganisation.Input(parsed.GetValue(code)!, parsed.GetValue(name)!, parsed.GetValue(kind)) { CarrierFiness = parsed.GetValue(finess)! },
                ct);
            return await Tell(outcome, "Organisation enregistrée.");
        });
        return new Command("organisation", "Les organisations.") { add };
    }

    /// <summary>An option that takes a member of an enum by its French word or its code; another word is a wrong usage.</summary>
    private static Option<T> Named<T>(string option, string what)
        where T : struct, Enum => new(option)
        {
            Description = $"{what} : {string.Join(", ", Enum.GetValues<T>().Select(v => $"{v.ToString().ToLowerInvariant()} ({Words.Of(v)})"))}.",
            Required = true,
            CustomParser = result =>
            {
                var word = TextFold.Fold(result.Tokens[0].Value);
                foreach (var value in Enum.GetValues<T>())
                {
                    if (TextFold.Fold(value.ToString()) == word || TextFold.Fold(Words.Of(value)) == word)
                    {
                        return value;
                    }
                }

                result.AddError($"« {result.Tokens[0].Value} » n’est pas connu. Choisissez parmi : {string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))}.");
                return default;
            },
        };

    private static string Draw() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static async Task<int> Tell(Outcome outcome, string done)
    {
        foreach (var reason in outcome.Reasons)
        {
            await Console.Error.WriteLineAsync(reason.Sentence);
        }

        if (outcome.Ok)
        {
            Console.WriteLine(done);
        }

        return outcome.Ok ? CommandLine.Done : CommandLine.Refused;
    }
}
