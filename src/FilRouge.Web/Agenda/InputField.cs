using FilRouge.Domain.Agenda;
using FilRouge.Domain.Common;

namespace FilRouge.Web.Agenda;

/// <summary>The field of a form that a refusal of the domain is about: an instant is typed as a day and an hour.</summary>
internal static class InputField
{
    public static Refusal Named(Refusal refusal) => refusal.Field == nameof(InterventionDraft.StartsAtUtc) ? refusal with { Field = "At" } : refusal;
}
