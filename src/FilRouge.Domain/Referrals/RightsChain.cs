using FilRouge.Domain.Common;

namespace FilRouge.Domain.Referrals;

/// <summary>All decisions about one person, read together: what replaces what, which days are covered, what is missing.
/// Computed from the decisions each time; nothing of it is stored.</summary>
[Fr("chaîne des droits")]
public sealed class RightsChain
{
    private readonly List<CdaphDecision> _entries;
    private readonly List<CdaphDecision> _decisions;
    private readonly Dictionary<Guid, Guid> _sameAs = [];
    private readonly DateTime? _knownAtUtc;

    private RightsChain(IEnumerable<CdaphDecision> decisions, DateTime? knownAtUtc = null)
    {
        _knownAtUtc = knownAtUtc;
        _entries = [.. decisions.OrderByDescending(d => d.RecordedAtUtc)];
        _decisions = [];
        foreach (var decision in _entries)
        {
            // A notification received twice is one decision: the last entry speaks, the ids of the others lead to it.
            var kept = decision.NationalId is null ? null : _decisions.Find(d => d.NationalId == decision.NationalId);
            _sameAs[decision.Id] = (kept ?? decision).Id;
            if (kept is null)
            {
                _decisions.Add(decision);
            }
        }

        _decisions.Sort((a, b) => (a.Opens, a.DecidedOn).CompareTo((b.Opens, b.DecidedOn)));
    }

    /// <summary>No decision at all.</summary>
    public static RightsChain Empty { get; } = new([]);

    /// <summary>Decisions by first day, each national identifier once.</summary>
    public IReadOnlyList<CdaphDecision> Decisions => _decisions;

    /// <summary>Reads decisions together.</summary>
    /// <exception cref="ArgumentException">They are about several persons.</exception>
    public static RightsChain Of(IEnumerable<CdaphDecision> decisions)
    {
        var all = decisions.ToList();
        return all.Select(d => d.PersonId).Distinct().Count() > 1
            ? throw new ArgumentException("Decisions about several persons.", nameof(decisions))
            : new RightsChain(all);
    }

    /// <summary>The chain as it was known at an instant, from the decisions, cancellations, reactivations and filings entered until then.</summary>
    public RightsChain AsKnownAt(DateTime instantUtc) => new(_entries.Where(d => d.RecordedAtUtc <= instantUtc.MustBeUtc()), instantUtc);

    /// <summary>Day of the filing of a renewal that counts, as far as the chain knows; null when none does.</summary>
    public DateOnly? RenewalFiledOn(CdaphDecision decision) => decision.RenewalKnownAt(_knownAtUtc)?.FiledOn;

    /// <summary>The decision already recorded under a national identifier; null when none.</summary>
    public CdaphDecision? Known(string? nationalId) => nationalId is null ? null : _decisions.Find(d => d.NationalId == nationalId.Trim());

    /// <summary>Why a decision cannot be added: received already, or in conflict with one of the same type that it does not replace.
    /// Rights of different types may overlap (a SESSAD, a PCPE and school aid together).</summary>
    public IReadOnlyList<Refusal> WhyNotAdd(DecisionTerms terms)
    {
        if (Known(terms.NationalId) is { } known)
        {
            return [new Refusal("rights.already-known", $"Cette notification est déjà enregistrée (décision du {FrenchDate.Long(known.DecidedOn)}) : il n’y a rien à refaire.", null, nameof(CdaphDecision.NationalId))];
        }

        if (terms.ReplacesId is { } replaced && !_sameAs.ContainsKey(replaced))
        {
            return [new Refusal("rights.replaces", "La décision remplacée n’est pas au dossier : enregistrez-la d’abord.", null, nameof(CdaphDecision.ReplacesId))];
        }

        var linked = Ancestors(terms.ReplacesId);
        var asked = new Period(terms.Opens, terms.Ends);
        var conflict = _decisions.Find(d => d.RightCode == terms.RightCode.Trim() && !linked.Contains(d.Id) && PeriodsOf(d).Any(p => p.Overlaps(asked)));
        return conflict is null
            ? []
            : [new Refusal("rights.conflict", $"Une décision du même type est ouverte sur la même période (du {FrenchDate.Long(conflict.Opens)}{To(conflict.Ends)}) : indiquez si la nouvelle l’annule et la remplace, ou corrigez les dates.", null, nameof(CdaphDecision.ReplacesId))];
    }

    /// <summary>The days a decision really covers: until the eve of the one that replaces it, without the days it was cancelled.</summary>
    public IReadOnlyList<Period> PeriodsOf(CdaphDecision decision)
    {
        var last = decision.Ends;
        if (Successors(decision).Select(s => (DateOnly?)s.Opens.AddDays(-1)).Min() is { } eve && (last is null || eve < last))
        {
            last = eve;
        }

        if (last < decision.Opens)
        {
            return [];
        }

        List<Period> periods = [];
        DateOnly? from = decision.Opens;
        foreach (var without in decision.InterruptionsKnownAt(_knownAtUtc).OrderBy(i => i.From))
        {
            var (first, again) = (without.From, without.UntilKnownAt(_knownAtUtc));
            if (from is not { } open || first > last || again <= first || again <= open)
            {
                continue;
            }

            if (first > open)
            {
                periods.Add(new Period(open, first.AddDays(-1)));
            }

            from = again;
        }

        if (from is { } rest && !(rest > last))
        {
            periods.Add(new Period(rest, last));
        }

        return periods;
    }

    /// <summary>Local status of a decision on a day.</summary>
    public RightStatus StatusOn(CdaphDecision decision, DateOnly day, PolicyDelays delays)
    {
        if (decision.InterruptionsKnownAt(_knownAtUtc).Any(i => i.Covers(day, _knownAtUtc)))
        {
            return RightStatus.Cancelled;
        }

        if (Successors(decision).Any(s => s.Opens <= day))
        {
            return RightStatus.Replaced;
        }

        if (day < decision.Opens)
        {
            return RightStatus.Upcoming;
        }

        if (!(decision.Ends < day))
        {
            return RightStatus.Active;
        }

        return RenewalFiledOn(decision) <= day && day <= GraceUntil(decision, delays) ? RightStatus.Renewing : RightStatus.Expired;
    }

    /// <summary>The days covered by at least one of the decisions that count, merged, in order.</summary>
    /// <param name="counts">Which decisions count; null for all.</param>
    public IReadOnlyList<Period> Coverage(Func<CdaphDecision, bool>? counts = null)
    {
        List<Period> merged = [];
        foreach (var next in _decisions.Where(d => counts?.Invoke(d) ?? true).SelectMany(PeriodsOf).OrderBy(p => p.From))
        {
            if (merged.Count > 0 && (merged[^1].To is not { } end || next.From <= end.AddDays(1)))
            {
                merged[^1] = new Period(merged[^1].From, Later(merged[^1].To, next.To));
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    /// <summary>True when a day is covered.</summary>
    public bool CoversDay(DateOnly day, Func<CdaphDecision, bool>? counts = null) => Coverage(counts).Any(p => p.Covers(day));

    /// <summary>Number of covered days between two days, both included; a day covered twice counts once.</summary>
    public int EligibleDays(DateOnly from, DateOnly to, Func<CdaphDecision, bool>? counts = null)
    {
        var days = 0;
        foreach (var period in Coverage(counts))
        {
            var first = period.From > from ? period.From : from;
            var last = period.To is { } end && end < to ? end : to;
            days += Math.Max(0, last.DayNumber - first.DayNumber + 1);
        }

        return days;
    }

    /// <summary>Orientations that wait on a day: not or partly put into effect. When a target and an alternative are both open,
    /// only the target counts, so that the person is counted once.</summary>
    public IReadOnlyList<CdaphDecision> Unmet(DateOnly day)
    {
        var open = _decisions.Where(d => PeriodsOf(d).Any(p => p.Covers(day))).ToList();
        var hasTarget = open.Exists(d => d.Qualification == OrientationQualification.Target);
        return [.. open.Where(d => d.Implementation != Implementation.Full && (!hasTarget || d.Qualification == OrientationQualification.Target))];
    }

    internal DateOnly? GraceUntil(CdaphDecision decision, PolicyDelays delays)
    {
        var filedInTime = RenewalFiledOn(decision) <= decision.Ends;
        return decision.Ends?.AddMonths(delays.RenewalGraceMonths + (filedInTime ? delays.ProrogationMonths : 0));
    }

    private static string To(DateOnly? end) => end is { } last ? $" au {FrenchDate.Long(last)}" : ", sans limite";

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b is null ? null : a > b ? a : b;

    // A decision cancelled on its first day or before never took effect: it closes nothing.
    private IEnumerable<CdaphDecision> Successors(CdaphDecision decision) =>
        _decisions.Where(s => s.ReplacesId is { } id && s.Id != decision.Id && _sameAs.GetValueOrDefault(id) == _sameAs.GetValueOrDefault(decision.Id, decision.Id)
            && !s.InterruptionsKnownAt(_knownAtUtc).Any(i => i.From <= s.Opens && i.UntilKnownAt(_knownAtUtc) is null));

    private HashSet<Guid> Ancestors(Guid? id)
    {
        HashSet<Guid> seen = [];
        while (id is { } current && _sameAs.TryGetValue(current, out var kept) && seen.Add(kept))
        {
            id = _decisions.Find(d => d.Id == kept)?.ReplacesId;
        }

        return seen;
    }
}
