namespace ExtractionPipeline.Languages.Russian;

internal enum WordClass : byte
{
    Fixed,
    Masculine,
    Feminine,

    /// <summary>Either gender, by the person meant: коллега, глава, судья.</summary>
    Common,
    Neuter,
    Plural,
    Adjective,
}

internal enum Animacy : byte
{
    Unknown,
    Person,
    Thing,
}

/// <summary>How one word of a lexicon entry declines: what a paradigm name says.</summary>
internal readonly record struct WordKind(WordClass Class, Animacy Animacy)
{
    private static readonly string[] AdjectiveEndings = ["ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"];

    /// <summary>The last о or е of the stem falls out before an ending: посол, посла.</summary>
    public bool IsFleeting { get; init; }

    /// <summary>The plural ends in -а: директора.</summary>
    public bool HasPluralInA { get; init; }

    /// <summary>The genitive plural has no ending: Филиппин.</summary>
    public bool HasZeroGenitive { get; init; }

    public Gender OnlyGender { get; init; }

    public bool IsNoun => Class is not (WordClass.Fixed or WordClass.Adjective);

    public static WordKind Fixed { get; } = new(WordClass.Fixed, Animacy.Unknown);

    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static WordKind Parse(string name)
    {
        string[] parts = name.Split('-');
        var kind = parts[0] switch
        {
            "m" => new WordKind(WordClass.Masculine, Animacy.Person),
            "f" => new WordKind(WordClass.Feminine, Animacy.Person),
            "mf" => new WordKind(WordClass.Common, Animacy.Person),
            "n" => new WordKind(WordClass.Neuter, Animacy.Thing),
            "pl" => new WordKind(WordClass.Plural, Animacy.Thing),
            "adjective" => new WordKind(WordClass.Adjective, Animacy.Unknown),
            "fixed" => Fixed,
            _ => throw Unknown(name),
        };
        foreach (string mark in parts.AsSpan(1))
        {
            kind = (mark, kind.Class) switch
            {
                ("m", WordClass.Adjective) => kind with { OnlyGender = Gender.Masculine },
                ("f", WordClass.Adjective) => kind with { OnlyGender = Gender.Feminine },
                ("n", WordClass.Adjective) => kind with { OnlyGender = Gender.Neuter },
                ("thing", not WordClass.Adjective) => kind with { Animacy = Animacy.Thing },
                ("person", not WordClass.Adjective) => kind with { Animacy = Animacy.Person },
                ("fleeting", WordClass.Masculine) => kind with { IsFleeting = true },
                ("a", WordClass.Masculine) => kind with { HasPluralInA = true },
                ("zero", _) => kind with { HasZeroGenitive = true },
                _ => throw Unknown(name),
            };
        }

        return kind;
    }

    /// <summary>Decides by the ending what a word of an entry without a paradigm is.</summary>
    public static WordKind Guess(string word, bool afterPluralAdjective)
    {
        bool Ends(string ending) => word.EndsWith(ending, StringComparison.Ordinal);
        if (word.Length < 3)
            return Fixed;
        if (Array.Exists(AdjectiveEndings, Ends) && !Ends("ние") && !Ends("тие") && !Ends("арий") && !Ends("орий"))
            return new WordKind(WordClass.Adjective, Animacy.Unknown);
        if (afterPluralAdjective)
            return new WordKind(WordClass.Plural, Animacy.Unknown);
        return word[^1] switch
        {
            'а' or 'я' => new WordKind(WordClass.Feminine, Animacy.Unknown),
            'ь' when Ends("сть") || Ends("русь") => new WordKind(WordClass.Feminine, Animacy.Thing),
            'о' when Ends("ство") => new WordKind(WordClass.Neuter, Animacy.Thing),
            'е' when Ends("ие") || Ends("ще") => new WordKind(WordClass.Neuter, Animacy.Thing),
            'ы' => new WordKind(WordClass.Plural, Animacy.Thing),
            'о' or 'е' or 'и' or 'у' or 'ю' or 'э' => Fixed,
            >= 'а' and <= 'я' => new WordKind(WordClass.Masculine, Animacy.Unknown) { IsFleeting = Ends("посол") },
            _ => Fixed,
        };
    }

    private static ArgumentException Unknown(string name) => new(
        $"Russian has no word kind '{name}'. Known: m, f, mf, n, pl (marks -thing, -person, -fleeting, -a, -zero), adjective, adjective-m, adjective-f, adjective-n, fixed.",
        nameof(name));
}
