namespace ExtractionPipeline.Evaluation.BaseForms;

/// <summary>One name as a text writes it, and the base form that is right for it.</summary>
/// <param name="Kind">What is named: `PER`, or whatever the set says.</param>
public sealed record BaseFormRow(string Kind, string Form, string Base)
{
    /// <summary>Reads a set of test names: kind, form and base form, separated by tabs; a header and `#` lines are skipped.</summary>
    /// <exception cref="InvalidDataException">A line has fewer than three columns.</exception>
    public static IReadOnlyList<BaseFormRow> Read(string path)
    {
        var rows = new List<BaseFormRow>();
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("type\t", StringComparison.Ordinal))
                continue;
            string[] fields = line.Split('\t');
            if (fields.Length < 3)
                throw new InvalidDataException($"{path}: '{line}' must have kind, form and base form, separated by tabs.");
            rows.Add(new BaseFormRow(fields[0], fields[1].Trim(), fields[2].Trim()));
        }

        return rows;
    }

    private const int LongestEnding = 3; // -ого for -ый, -ем for -ь

    /// <summary>True for persons' names: SlavicNER's PER also holds peoples and adjectives in small letters («американского», «демократам»).</summary>
    public bool IsPersonName => Kind == "PER" && char.IsUpper(Form[0]) && char.IsUpper(Base[0]);

    /// <summary>
    /// True where form and base are the same words but for their endings. Rows that fail this ask for more than a base form: a
    /// misspelling put right («Бутержича»: Бутеджич), a gap closed, a nickname resolved.
    /// </summary>
    public bool DiffersOnlyInEndings
    {
        get
        {
            string[] words = Form.Split(' ');
            string[] bases = Base.Split(' ');
            return Enumerable.Range(0, Math.Max(0, bases.Length - words.Length + 1)).Any(start =>
                words.Zip(bases.Skip(start)).All(p => p.First.AsSpan().CommonPrefixLength(p.Second) >= Math.Min(p.First.Length, p.Second.Length) - LongestEnding));
        }
    }
}
