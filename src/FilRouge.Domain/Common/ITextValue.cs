namespace FilRouge.Domain.Common;

/// <summary>A value kept as one short text (an identifier, a telephone number): it parses or refuses, and says why in French.</summary>
public interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>The canonical text, as stored and exchanged.</summary>
    string Text { get; }

    /// <summary>Reads what a person typed. A wrong format is an error; a wrong check digit is a warning.</summary>
    static abstract Parsed<TSelf> Parse(string? typed);

    /// <summary>Rebuilds a value from its canonical text, without checks: for the store only.</summary>
    static abstract TSelf FromStore(string text);
}
