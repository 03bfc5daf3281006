namespace ExtractionPipeline.Rules;

/// <summary>What a rule sets a feature to.</summary>
internal abstract record ValueExpression
{
    /// <summary>
    /// Parses `literal`, `$capture` (the capture's feature of the name that is set), `$one|other` (the first of them that has it), `$capture.feature`, `map[$capture.feature]` (looked up
    /// in a map of the file, kept as it is where the map lacks it).
    /// </summary>
    /// <exception cref="InvalidDataException">The map is not known.</exception>
    public static ValueExpression Parse(string text, string feature, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> maps)
    {
        int bracket = text.IndexOf('[', StringComparison.Ordinal);
        if (bracket > 0 && text[^1] == ']')
        {
            string map = text[..bracket];
            return maps.TryGetValue(map, out var entries)
                ? new MappedValue(Parse(text[(bracket + 1)..^1], feature, maps), entries)
                : throw new InvalidDataException($"there is no map '{map}'");
        }

        if (text.Length == 0 || text[0] != '$')
            return new LiteralValue(text);
        string[] parts = text[1..].Split('.', 2);
        return new CapturedValue(parts[0], parts.Length > 1 ? parts[1] : feature);
    }

    /// <returns>The value, or null where the capture or its feature is not there.</returns>
    public abstract string? Evaluate(IReadOnlyList<Capture> captures);
}

internal sealed record LiteralValue(string Text) : ValueExpression
{
    public override string? Evaluate(IReadOnlyList<Capture> captures) => Text;
}

internal sealed record CapturedValue(string Capture, string Feature) : ValueExpression
{
    private readonly string[] Names = Capture.Split('|');

    public override string? Evaluate(IReadOnlyList<Capture> captures)
    {
        foreach (var capture in captures)
        {
            if (!Names.Contains(capture.Name))
                continue;
            foreach (var element in capture.Elements)
            {
                if (element[Feature] is { } value)
                    return value;
            }
        }

        return null;
    }
}

internal sealed record MappedValue(ValueExpression Key, IReadOnlyDictionary<string, string> Map) : ValueExpression
{
    public override string? Evaluate(IReadOnlyList<Capture> captures) =>
        Key.Evaluate(captures) is { } key ? Map.GetValueOrDefault(key, key) : null;
}
