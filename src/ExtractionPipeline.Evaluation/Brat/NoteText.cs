namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>What annotators write into brat's note field: `key=value`, several separated by semicolons. Text without `=` is a remark for people.</summary>
public static class NoteText
{
    public static IEnumerable<KeyValuePair<string, string>> Parse(string note)
    {
        foreach (string part in note.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                yield return new(part[..equals].TrimEnd(), part[(equals + 1)..].TrimStart());
        }
    }
}
