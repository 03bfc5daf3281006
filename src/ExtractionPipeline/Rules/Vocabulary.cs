using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Rules;

/// <summary>A reading of a word form as a form of a lemma.</summary>
public readonly record struct WordReading(int Lemma, GrammaticalCase Case, bool IsPlural);

/// <summary>What the rules know of a word form.</summary>
/// <param name="Number">Its place among the entries of its vocabulary.</param>
/// <param name="Id">The id of the exact form; -1 where rules name only its lemma.</param>
public sealed record WordEntry(int Number, int Id, ImmutableArray<WordReading> Readings);

/// <summary>The words that the rules of a language name, exactly or by lemma, each form looked up once for each token.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class Vocabulary
{
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private readonly ImmutableArray<string> _lemmas;

    private Vocabulary(Dictionary<string, WordEntry> entries, ImmutableArray<string> lemmas)
    {
        _lemmas = lemmas;
        Count = entries.Count;
        _lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; }

    /// <returns>The entry of a folded form; null where no rule names it.</returns>
    public WordEntry? Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var entry) ? entry : null;

    /// <returns>The base form of a lemma.</returns>
    public string LemmaText(int lemma) => _lemmas[lemma];

    /// <summary>Collects words while rules are read.</summary>
    public sealed class Builder(IMorphology morphology)
    {
        private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<Lexeme, int> _ids = [];
        private readonly List<Lexeme> _lexemes = [];

        /// <returns>The id of an exact folded form.</returns>
        public int Word(string folded)
        {
            if (!_words.TryGetValue(folded, out int id))
                _words.Add(folded, id = _words.Count);
            return id;
        }

        /// <returns>The id of a lemma, whose forms the language's morphology gives.</returns>
        public int Lemma(string folded, string paradigm)
        {
            var lexeme = new Lexeme(folded, paradigm);
            if (!_ids.TryGetValue(lexeme, out int id))
            {
                _ids.Add(lexeme, id = _lexemes.Count);
                _lexemes.Add(lexeme);
            }

            return id;
        }

        public Vocabulary Build()
        {
            var readings = new Dictionary<string, List<WordReading>>(StringComparer.Ordinal);
            for (int id = 0; id < _lexemes.Count; id++)
            {
                foreach (var form in morphology.Inflect(_lexemes[id].Lemma, _lexemes[id].Paradigm))
                    Add(readings, form.Form, new WordReading(id, form.Case, form.IsPlural));
            }

            var entries = new Dictionary<string, WordEntry>(StringComparer.Ordinal);
            foreach (var (word, id) in _words)
                entries.Add(word, new WordEntry(entries.Count, id, []));
            foreach (var (form, list) in readings)
                entries[form] = entries.TryGetValue(form, out var known) ? known with { Readings = [.. list] } : new WordEntry(entries.Count, -1, [.. list]);
            return new Vocabulary(entries, [.. _lexemes.Select(l => l.Lemma)]);
        }

        private sealed record Lexeme(string Lemma, string Paradigm);

        private static void Add(Dictionary<string, List<WordReading>> readings, string form, WordReading reading)
        {
            if (!readings.TryGetValue(form, out var list))
                readings.Add(form, list = []);
            int same = list.FindIndex(r => r.Lemma == reading.Lemma && r.IsPlural == reading.IsPlural);
            if (same < 0)
                list.Add(reading);
            else
                list[same] = reading with { Case = list[same].Case | reading.Case };
        }
    }
}
