namespace ExtractionPipeline.Recognition.Dates;

/// <summary>
/// Reads the patterns of `dates.yaml`: words, symbols, `{element}`, `(one|other)`, `?` behind what may be missing, and `[one|other]` at
/// either end for what must stand beside the phrase without being part of it. In contexts `@` is the date and `_` any one word.
/// </summary>
internal sealed class DatePatternParser(Func<string, int> wordId, Func<string, int?> classId)
{
    /// <summary>So that a careless pattern cannot blow up the plan.</summary>
    private const int MostSequences = 400;

    private string _text = "";
    private int _at;

    /// <exception cref="FormatException">The pattern is not well-formed or names an unknown element.</exception>
    public List<DateSequence> ParsePattern(string pattern)
    {
        (_text, _at) = (pattern, 0);
        DateElement[] before = ParseBeside();
        List<DateElement[]> sequences = ParseSequence();
        DateElement[] after = ParseBeside();
        if (_at < _text.Length)
            throw new FormatException($"'{_text[_at]}' at column {_at + 1} of '{pattern}' closes nothing.");
        if (sequences.Any(s => s.Length == 0))
            throw new FormatException($"'{pattern}' can match nothing at all.");
        return [.. sequences.Select(s => new DateSequence(s, before, after))];
    }

    /// <exception cref="FormatException">The context is not well-formed, or has no `@` or several.</exception>
    public List<DateContext> ParseContext(string context)
    {
        string[] sides = context.Split('@');
        if (sides.Length != 2)
            throw new FormatException($"'{context}' must say with one @ where the date stands.");
        List<DateElement[]> befores = ParseSide(sides[0]);
        List<DateElement[]> afters = ParseSide(sides[1]);
        return [.. befores.SelectMany(b => afters.Select(a => new DateContext(b, a)))];
    }

    private List<DateElement[]> ParseSide(string side)
    {
        (_text, _at) = (side, 0);
        List<DateElement[]> sequences = ParseSequence();
        return _at == side.Length ? sequences : throw new FormatException($"'{side[_at]}' at column {_at + 1} of '{side}' closes nothing.");
    }

    private DateElement[] ParseBeside()
    {
        if (Peek() != '[')
            return [];
        _at++;
        List<DateElement[]> choices = ParseChoices(']');
        return choices.All(c => c.Length == 1) ? [.. choices.Select(c => c[0])] : throw new FormatException($"[ ] in '{_text}' takes single words.");
    }

    private List<DateElement[]> ParseChoices(char closing)
    {
        var choices = new List<DateElement[]>();
        do
        {
            choices.AddRange(ParseSequence());
        }
        while (Peek() == '|' && _at++ >= 0);
        if (Peek() != closing)
            throw new FormatException($"'{_text}' lacks a '{closing}'.");
        _at++;
        return choices;
    }

    private List<DateElement[]> ParseSequence()
    {
        List<DateElement[]> sequences = [[]];
        while (Peek() is not ('\0' or '|' or ')' or ']' or '['))
        {
            List<DateElement[]> item = ParseItem();
            if (Peek() == '?')
            {
                _at++;
                item.Add([]);
            }

            sequences = [.. sequences.SelectMany(s => item.Select(i => (DateElement[])[.. s, .. i]))];
            if (sequences.Count > MostSequences)
                throw new FormatException($"'{_text}' stands for more than {MostSequences} sequences; split it.");
        }

        return sequences;
    }

    private List<DateElement[]> ParseItem()
    {
        char first = Peek();
        if (first == '(')
        {
            _at++;
            return ParseChoices(')');
        }

        if (first == '{')
        {
            int end = _text.IndexOf('}', _at);
            if (end < 0)
                throw new FormatException($"'{_text}' lacks a '}}'.");
            string name = _text[(_at + 1)..end];
            _at = end + 1;
            return [[ElementOf(name)]];
        }

        if (char.IsLetter(first))
        {
            int start = _at;
            while (_at < _text.Length && char.IsLetter(_text[_at]))
                _at++;
            return [[new DateElement(DateElementKind.Word, wordId(_text[start.._at]))]];
        }

        _at++;
        return [[first == '_' ? new DateElement(DateElementKind.Any) : new DateElement(DateElementKind.Symbol, first)]];
    }

    private DateElement ElementOf(string name) => name switch
    {
        "day" => new DateElement(DateElementKind.Day),
        "fromDay" => new DateElement(DateElementKind.FromDay),
        "endDay" => new DateElement(DateElementKind.EndDay),
        "year" => new DateElement(DateElementKind.Year),
        "yearWithSuffix" => new DateElement(DateElementKind.YearWithSuffix),
        "endYear" => new DateElement(DateElementKind.EndYear),
        "count" => new DateElement(DateElementKind.Count, classId("count") ?? -1),
        _ when name.StartsWith("end:", StringComparison.Ordinal) && classId(name[4..]) is { } id => new DateElement(DateElementKind.EndMonth, id),
        _ when classId(name) is { } id => new DateElement(DateElementKind.Class, id),
        _ => throw new FormatException($"'{{{name}}}' in '{_text}' is neither a built-in element nor a class under 'values' or 'words'."),
    };

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }
}
