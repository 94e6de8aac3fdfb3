using FilRouge.Domain.Common;

namespace FilRouge.Domain.Plans;

/// <content>The two annexes: what to do in a crisis, and who takes over during closures. They are signed with the rest.</content>
public sealed partial class PlanVersion
{
    private readonly List<ClosureRelay> _relays = [];

    /// <summary>Signs that warn; <see cref="CrisisPlan"/> says what helps.</summary>
    public string CrisisSigns { get; private set; } = "";

    /// <summary>What to avoid.</summary>
    public string CrisisAvoid { get; private set; } = "";

    /// <summary>Who to call, one a line, in order.</summary>
    public string CrisisCalls { get; private set; } = "";

    /// <summary>The crisis annex.</summary>
    public CrisisContent Crisis => new(CrisisSigns, CrisisPlan, CrisisAvoid, CrisisCalls);

    /// <summary>Who takes over during closures; the note <see cref="ClosurePlan"/> adds to them.</summary>
    public IReadOnlyList<ClosureRelay> Relays => _relays;

    /// <summary>Writes the crisis annex.</summary>
    public void DescribeCrisis(CrisisContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotChange());
        (CrisisSigns, CrisisPlan, CrisisAvoid, CrisisCalls) = (content.Signs.Trim(), content.Helps.Trim(), content.Avoid.Trim(), string.Join('\n', content.InOrder));
    }

    /// <summary>Why a relay cannot be written so.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="lineId">Line changed; null to add one.</param>
    public IReadOnlyList<Refusal> WhyNotRelay(RelayContent content, Guid? lineId = null)
    {
        List<Refusal> refusals = [.. WhyNotChange(), .. WhyNotLine(_relays, lineId)];
        if (string.IsNullOrWhiteSpace(content.Label))
        {
            refusals.Add(new("plan.relay-label", "Dites ce qui ferme : « IME, août ».", Field: nameof(RelayContent.Label)));
        }

        if (string.IsNullOrWhiteSpace(content.Who))
        {
            refusals.Add(new("plan.relay-who", "Dites qui prend le relais ; si personne, cherchez avant d’écrire.", Field: nameof(RelayContent.Who)));
        }

        if (content.To < content.From)
        {
            refusals.Add(new("plan.relay-dates", "La fin de la fermeture est avant son début.", Field: nameof(RelayContent.To)));
        }
        else if (content.To < StartsOn || content.From > EndsOn)
        {
            refusals.Add(new("plan.relay-out", $"Cette fermeture est hors des dates du projet, du {FrenchDate.Long(StartsOn)} au {FrenchDate.Long(EndsOn)}.", Field: nameof(RelayContent.From)));
        }

        return refusals;
    }

    /// <summary>Adds a relay; gives its line.</summary>
    public Guid AddRelay(RelayContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRelay(content));
        return Add(_relays, new ClosureRelay(content));
    }

    /// <summary>Changes a relay.</summary>
    public void ChangeRelay(Guid lineId, RelayContent content)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRelay(content, lineId));
        Line(_relays, lineId)!.Change(content);
    }

    /// <summary>Why a relay cannot be removed.</summary>
    public IReadOnlyList<Refusal> WhyNotRemoveRelay(Guid lineId) => [.. WhyNotChange(), .. WhyNotLine(_relays, lineId)];

    /// <summary>Removes a relay.</summary>
    public void RemoveRelay(Guid lineId)
    {
        RuleBrokenException.ThrowIfAny(WhyNotRemoveRelay(lineId));
        _relays.RemoveAll(r => r.LineId == lineId);
    }

    private void CopyAnnexesOf(PlanVersion source)
    {
        (CrisisSigns, CrisisPlan, CrisisAvoid, CrisisCalls, ClosurePlan) = (source.CrisisSigns, source.CrisisPlan, source.CrisisAvoid, source.CrisisCalls, source.ClosurePlan);
        _relays.AddRange(source._relays.Where(r => r.To >= StartsOn && r.From <= EndsOn).Select(r => r.Copy()));
    }
}
