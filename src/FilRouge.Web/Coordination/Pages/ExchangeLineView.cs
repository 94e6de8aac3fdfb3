namespace FilRouge.Web.Coordination.Pages;

/// <summary>The line in which a call is noted, on the tab or on the Synthèse.</summary>
/// <param name="PersonId">About whom.</param>
/// <param name="Input">What was typed.</param>
/// <param name="Circle">Whom to suggest; null where they are not read.</param>
public sealed record ExchangeLineView(Guid PersonId, ExchangesModel.Form Input, Circle? Circle);
