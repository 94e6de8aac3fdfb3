namespace FilRouge.Platform.Pages.Kit;

/// <summary>One word of the menu, or one tab of a record. An entry the account may not open is left out of the list.</summary>
/// <param name="Label">The word.</param>
/// <param name="Url">Its page.</param>
/// <param name="Current">True on that page.</param>
/// <param name="Count">What waits there; null to say nothing.</param>
public sealed record MenuEntry(string Label, string Url, bool Current, int? Count = null);

/// <summary>The banner that stays on every page of a person's record, and its tabs. Nothing here that the reader may not see.</summary>
/// <param name="UsedName">First name in use.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Line">Age, birth, living place, in one line.</param>
/// <param name="Facts">Who decides, who coordinates, rights, risk.</param>
/// <param name="WhyHref">Page that says why the reader may open this record.</param>
/// <param name="Tabs">The pages of the record.</param>
public sealed record RecordBanner(
    string UsedName, string FamilyName, string Line, IReadOnlyList<BannerFact> Facts, string WhyHref, IReadOnlyList<MenuEntry> Tabs);

/// <summary>One fact of the banner: a label, a state as a chip, a text, a link.</summary>
/// <param name="Label">« Droits ».</param>
/// <param name="Text">« jusqu’au 31 janvier 2027 »; may be empty beside a chip.</param>
/// <param name="ChipKind">See <see cref="ChipTagHelper"/>.</param>
/// <param name="ChipText">Word of the chip; null for no chip.</param>
/// <param name="Href">Where the detail is; null for no link.</param>
/// <param name="HrefText">« pourquoi ? ».</param>
public sealed record BannerFact(
    string Label, string Text, string? ChipKind = null, string? ChipText = null, string? Href = null, string? HrefText = null);
