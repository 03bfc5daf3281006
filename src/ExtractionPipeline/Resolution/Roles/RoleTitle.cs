using System.Text;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Cuts the title out of a role phrase.</summary>
internal static class RoleTitle
{
    /// <returns>The tokens of the title: what the rule captured as such, else the phrase without the state at its edges.</returns>
    public static TokenRange Range(Element role)
    {
        int start = role.Tokens.Start, end = role.Tokens.End;
        bool isFirst = true;
        foreach (var part in role.Parts)
        {
            if (part.Name == Elements.TitlePart)
                (start, end, isFirst) = (isFirst ? part.Tokens.Start : start, part.Tokens.End, false);
        }

        for (bool cut = true; cut;)
        {
            cut = false;
            foreach (var element in role.SelfAndParts)
            {
                foreach (var part in element.Parts)
                {
                    if (part.Name is Elements.OwnerPart or "edge")
                        cut |= CutEdge(part.Tokens, ref start, ref end);
                }
            }
        }

        return new TokenRange(start, end);
    }

    private static bool CutEdge(TokenRange edge, ref int start, ref int end)
    {
        if (edge.Start <= start && edge.End > start && edge.End < end)
            start = edge.End;
        else if (edge.End >= end && edge.Start < end && edge.Start > start)
            end = edge.Start;
        else
            return false;
        return true;
    }

    /// <summary>The title's words, its head in base form where the rules' vocabulary knows it.</summary>
    public static string Text(Element role, SegmentedText text)
    {
        var words = text.SpanOf(Range(role)).Of(text.Text);
        for (int i = 1; i < words.Length; i++)
        {
            if (char.IsWhiteSpace(words[i]) && (words[i] != ' ' || char.IsWhiteSpace(words[i - 1])))
                return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return words.ToString();
    }

    /// <summary>The title with the words of its head in the nominative singular (`Министром обороны`: `Министр обороны`).</summary>
    /// <param name="vocabulary">Knows base forms; null leaves the title as the text writes it.</param>
    public static string BaseForm(Element role, SegmentedText text, Vocabulary? vocabulary)
    {
        if (vocabulary is null || HeadWords(role).FirstOrDefault() is not { } first)
            return Text(role, text);
        var @case = first.Word!.Readings.Aggregate(GrammaticalCase.None, (all, r) => all | r.Case);
        if (first.Word.Readings.Any(r => !r.IsPlural && (r.Case & GrammaticalCase.Nominative) != 0))
            return Text(role, text);
        var heads = DeclinedWords(role, @case, vocabulary).ToDictionary(h => h.Token, h => h.Lemma);
        var range = Range(role);
        var title = new StringBuilder();
        for (int token = range.Start; token < range.End; token++)
        {
            if (token > range.Start && !text.Tokens[token].IsGlued)
                title.Append(' ');
            string written = text.TextOf(token).ToString();
            title.Append(heads.TryGetValue(token, out string? lemma) ? Cased(lemma, written) : written);
        }

        return title.ToString();
    }

    /// <summary>The adjectives and the first noun behind them; what follows the noun stays in the genitive.</summary>
    private static IEnumerable<(int Token, string Lemma)> DeclinedWords(Element role, GrammaticalCase @case, Vocabulary vocabulary)
    {
        foreach (var word in HeadWords(role).OrderBy(w => w.Tokens.Start))
        {
            var reading = word.Word!.Readings.FirstOrDefault(r => (r.Case & @case) != 0, new WordReading(-1, GrammaticalCase.None, false));
            if (reading.Lemma < 0)
                yield break;
            string lemma = vocabulary.LemmaText(reading.Lemma);
            yield return (word.Tokens.Start, lemma);
            if (!lemma.EndsWith("ый", StringComparison.Ordinal) && !lemma.EndsWith("ий", StringComparison.Ordinal))
                yield break;
        }
    }

    /// <summary>Lemmas are folded: the first letter, which no case changes, is written as in the text.</summary>
    private static string Cased(string lemma, string written) => written[0] + lemma[1..];

    /// <summary>The adjectives and the noun that a title declines by.</summary>
    private static IEnumerable<Element> HeadWords(Element role)
    {
        var parts = role.Parts.Where(p => p.Name == "head").Concat(role.Parts.Where(p => p.Name == Elements.TitlePart)).Take(1);
        foreach (var element in parts.SelectMany(p => p.Elements))
        {
            if (element.Word is { Readings.IsEmpty: false })
                yield return element;
            foreach (var inner in element.Parts.IsEmpty ? [] : HeadWords(element))
                yield return inner;
        }
    }

    /// <param name="title">The tokens of the title.</param>
    /// <returns>From its first word to the stem of its last, in UTF-16 code units.</returns>
    public static TextSpan Span(TokenRange title, SegmentedText text) => new(text.Tokens[title.Start].Span.Start, text.Tokens[title.End - 1].StemEnd);
}
