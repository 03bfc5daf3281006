namespace ExtractionPipeline.Rules;

/// <summary>What a pattern's names stand for while a rule file is read.</summary>
internal sealed record PatternScope(
    Taxonomy Taxonomy,
    Vocabulary.Builder Vocabulary,
    Func<string, string> Fold,
    IReadOnlyDictionary<string, string> Macros,
    IReadOnlyDictionary<string, PatternList> Lists,
    IReadOnlyDictionary<string, string> Paradigms)
{
    /// <summary>Lists that patterns have used, so that each is compiled once.</summary>
    public Dictionary<string, CompiledList> Compiled { get; } = new(StringComparer.Ordinal);

    /// <summary>Macros that patterns have used, likewise.</summary>
    public Dictionary<string, PatternNode> Parsed { get; } = new(StringComparer.Ordinal);

    /// <returns>The list of a name, compiled; null where there is none.</returns>
    public CompiledList? ListOf(string name)
    {
        if (!Compiled.TryGetValue(name, out var compiled) && Lists.TryGetValue(name, out var list))
            Compiled.Add(name, compiled = CompiledList.Of(list, this));
        return compiled;
    }

    /// <returns>The test of a word as lists write it: `~` begins a lemma.</returns>
    public WordAtom Entry(string word) => word[0] == '~' ? Lemma(word[1..]) : Word(word);

    public WordAtom Word(string word) => new([Vocabulary.Word(Fold(word))], []);

    public WordAtom Lemma(string lemma)
    {
        string folded = Fold(lemma);
        return new WordAtom([], [Vocabulary.Lemma(folded, Paradigms.GetValueOrDefault(folded, ""))]);
    }
}
