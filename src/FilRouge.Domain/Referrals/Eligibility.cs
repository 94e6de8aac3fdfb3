using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>Step for which the right to be followed is asked.</summary>
[Fr("étape")]
public enum EligibilityStep
{
    /// <summary>Accepting the request.</summary>
    [Fr("recevabilité de la demande")] Request,

    /// <summary>Assessing needs.</summary>
    [Fr("évaluation")] Evaluation,

    /// <summary>Starting a direct prestation.</summary>
    [Fr("prestation directe")] DirectPrestation,

    /// <summary>Coordinating, guiding.</summary>
    [Fr("coordination")] Coordination,
}

/// <summary>An exception to the age limits, given by an authority.</summary>
/// <param name="Authority">Who gave it: « ARS Île-de-France ».</param>
/// <param name="GivenOn">Day it was given.</param>
/// <param name="Until">Last day, included; null without limit.</param>
[Fr("dérogation d’âge")]
public sealed record AgeDerogation(string Authority, DateOnly GivenOn, DateOnly? Until);

/// <summary>What eligibility is judged on.</summary>
/// <param name="Policy">Policy in force on the day.</param>
/// <param name="Rights">Decisions of the person.</param>
/// <param name="Day">The day, in the territory.</param>
/// <param name="BirthDate">Date of birth; null while unknown.</param>
/// <param name="CommuneCode">INSEE code of the commune; null while unknown.</param>
/// <param name="Situations">Situations P1 to P7.</param>
/// <param name="Derogation">Exception to the age limits; null when none.</param>
[Fr("éléments d’éligibilité")]
public sealed record EligibilityCase(
    TerritoryPolicy Policy,
    RightsChain Rights,
    DateOnly Day,
    DateOnly? BirthDate,
    string? CommuneCode,
    EligibilitySituations Situations,
    AgeDerogation? Derogation = null);

/// <summary>One finding, with the rule it rests on.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Blocks">True when it forbids the step.</param>
/// <param name="Sentence">French sentence.</param>
/// <param name="Source">The rule: instruction, text of the territory policy.</param>
/// <param name="WhatToDo">What to do, in French; null when nothing is.</param>
[Fr("constat d’éligibilité")]
public sealed record EligibilityFinding(string Code, bool Blocks, string Sentence, string Source, string? WhatToDo = null);

/// <summary>The answer, in words.</summary>
/// <param name="Step">Step asked about.</param>
/// <param name="Findings">All findings, those that forbid first.</param>
[Fr("réponse d’éligibilité")]
public sealed record EligibilityAnswer(EligibilityStep Step, IReadOnlyList<EligibilityFinding> Findings)
{
    /// <summary>True when nothing forbids the step.</summary>
    public bool Allowed => Findings.All(f => !f.Blocks);

    /// <summary>The answer in one French sentence.</summary>
    public string Sentence => Allowed ? $"{Capital(Step.Fr())} : possible." : $"{Capital(Step.Fr())} : pas possible pour l’instant.";

    /// <summary>The findings that forbid, as refusals.</summary>
    public IReadOnlyList<Refusal> Refusals =>
        [.. Findings.Where(f => f.Blocks).Select(f => new Refusal(f.Code, f.WhatToDo is null ? f.Sentence : $"{f.Sentence} {f.WhatToDo}", f.Source))];

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>May this person be followed, for this step, on this day, in this territory? Answered in words, with the rule and the way out.</summary>
[Fr("éligibilité")]
public static class Eligibility
{
    /// <summary>The national text.</summary>
    public const string Instruction = "Instruction DGCS/SD3B/2016/119 du 12 avril 2016, annexe 1";

    /// <summary>Judges a step.</summary>
    public static EligibilityAnswer Judge(EligibilityCase facts, EligibilityStep step)
    {
        IEnumerable<EligibilityFinding> findings = [.. Place(facts, step), .. Age(facts, step), .. Situation(facts, step), .. Notification(facts.Policy, facts.Rights, facts.Day, step)];
        return new EligibilityAnswer(step, [.. findings.OrderByDescending(f => f.Blocks)]);
    }

    /// <summary>Why a new direct prestation cannot be planned on a day: the notification that the territory asks for is not open, its grace included
    /// (rule E21). Coordination, guidance and what is already planned go on.</summary>
    public static IReadOnlyList<Refusal> WhyNotNewDirect(TerritoryPolicy policy, RightsChain rights, DateOnly day) =>
        new EligibilityAnswer(EligibilityStep.DirectPrestation, [.. Notification(policy, rights, day, EligibilityStep.DirectPrestation)]).Refusals;

    /// <summary>Age in whole years on a day; a person born on 29 February ages on 1 March in common years.</summary>
    public static int AgeOn(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    private static IEnumerable<EligibilityFinding> Place(EligibilityCase facts, EligibilityStep step)
    {
        var source = facts.Policy.SourceText;
        if (facts.CommuneCode is null)
        {
            yield return new("eligibility.commune-unknown", false, "La commune de la personne n’est pas connue.", source, "Demandez-la : elle décide du territoire.");
        }
        else if (!facts.Policy.AcceptsCommune(facts.CommuneCode))
        {
            // Somebody already followed is not dropped for having moved: coordination goes on until the relay.
            yield return new("eligibility.territory", step != EligibilityStep.Coordination,
                $"La personne habite le département {InseeCommune.FromStore(facts.CommuneCode).Departement}, hors du territoire ({string.Join(", ", facts.Policy.AcceptedDepartements)}).",
                source, "Réorientez vers le PCPE de ce département et transmettez avec l’accord de la personne.");
        }
    }

    private static IEnumerable<EligibilityFinding> Age(EligibilityCase facts, EligibilityStep step)
    {
        var (policy, source) = (facts.Policy, facts.Policy.SourceText);
        if (facts.BirthDate is not { } birth)
        {
            yield return new("eligibility.age-unknown", false, "La date de naissance n’est pas connue : l’âge n’est pas vérifié.", source, "Demandez-la.");
            yield break;
        }

        var age = AgeOn(birth, facts.Day);
        if (age >= policy.AgeMin && !(age > policy.AgeMax))
        {
            yield break;
        }

        var limits = policy.AgeMax is { } max ? $"{policy.AgeMin} à {max} ans" : $"à partir de {policy.AgeMin} ans";
        if (facts.Derogation is { } derogation && derogation.GivenOn <= facts.Day && !(derogation.Until < facts.Day))
        {
            yield return new("eligibility.age-derogation", false, $"{age} ans, hors de l’agrément ({limits}), avec la dérogation donnée par {derogation.Authority} le {FrenchDate.Long(derogation.GivenOn)}.", source);
        }
        else if (age >= 20 && facts.Rights.Decisions.Any(d => d.Creton && facts.Rights.PeriodsOf(d).Any(p => p.Covers(facts.Day))))
        {
            yield return new("eligibility.creton", false, $"{age} ans, hors de l’agrément ({limits}), maintien au titre de l’amendement Creton.", "CASF, article L242-4");
        }
        else
        {
            yield return new("eligibility.age", step != EligibilityStep.Coordination, $"{age} ans : l’agrément va de {limits}.", source,
                "Demandez une dérogation datée à l’autorité, ou préparez le relais vers un service de cet âge.");
        }
    }

    private static IEnumerable<EligibilityFinding> Situation(EligibilityCase facts, EligibilityStep step)
    {
        if (facts.Situations == EligibilitySituations.None)
        {
            yield return new("eligibility.situation", step is EligibilityStep.Evaluation or EligibilityStep.DirectPrestation,
                "Aucune situation d’éligibilité (P1 à P7) n’est notée.", Instruction, "Notez au moins une situation, sa date et ce qui l’atteste.");
        }

        if (facts.Situations.HasFlag(EligibilitySituations.P5))
        {
            yield return new("eligibility.p5", false, "Transition vers un ESMS : courte période, sous protocole, avec transmission des éléments du projet à l’équipe qui accueille.", Instruction);
        }
    }

    private static IEnumerable<EligibilityFinding> Notification(TerritoryPolicy policy, RightsChain rights, DateOnly day, EligibilityStep step)
    {
        var source = policy.SourceText;
        var counts = RightsReading.AcceptedBy(policy.Accepted);
        var required = step != EligibilityStep.Coordination && (int)step >= (int)policy.RequiredBefore;
        if (rights.CoversDay(day, counts))
        {
            yield return new("eligibility.notified", false, $"Notification ouverte : {rights.ValidityOn(day, counts).Sentence}.", source);
        }
        else if (rights.GapOn(day, policy.Delays, counts) is { } gap)
        {
            yield return new("eligibility.gap", required && !gap.InGrace, gap.Sentence, source,
                gap.InGrace ? null : "Relancez la MDPH et enregistrez la nouvelle décision dès réception.");
        }
        else if (required)
        {
            yield return new("eligibility.notification", true,
                $"Le territoire demande une notification {policy.RequiredBefore.Fr()} ({policy.Accepted.Fr()}) et aucune n’est ouverte.", source,
                "Aidez la personne à ouvrir ou compléter son dossier à la MDPH (formulaire, certificat médical, projet de vie) et notez la date de dépôt.");
        }
        else
        {
            var rule = policy.RequiredBefore == NotificationRequiredBefore.Never ? "le territoire n’en demande pas" : $"le territoire la demande {policy.RequiredBefore.Fr()}";
            yield return new("eligibility.not-required", false, $"Sans notification : possible à cette étape, {rule}.", source,
                rights.Decisions.Count == 0 ? "Proposez d’ouvrir un dossier à la MDPH ; 4 mois de silence valent rejet." : null);
        }
    }
}
