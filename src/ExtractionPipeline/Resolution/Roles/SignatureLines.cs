using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Reads a name and an office that stand on two lines, as under a joint statement or in a list of those present.</summary>
/// <remarks>The block keeps one order: where it opens with a name, each name holds the office below it, else the one above.</remarks>
internal static class SignatureLines
{
    public const string RuleId = "signature-lines";

    /// <summary>A form of address or a full stop may stand beside the name or the office.</summary>
    private const int LongestLine = 4;

    /// <returns>A person, the office's phrase and the sentence of the first of their two lines, in text order.</returns>
    public static IEnumerable<(Mention Person, Element Role, int Sentence)> Of(PhrasedText text)
    {
        for (int i = 0; i + 1 < text.Sentences.Length; i++)
        {
            var (first, second) = (text.Sentences[i], text.Sentences[i + 1]);
            if (PersonOn(first, text) is { } above && RoleOn(second, text) is { } below)
                yield return (above, below, i++);
            else if (RoleOn(first, text) is { } office && PersonOn(second, text) is { } holder)
                yield return (holder, office, i++);
        }
    }

    private static Mention? PersonOn(ImmutableArray<Element> line, PhrasedText text) =>
        OnlyPhrase(line, text) is { Mention: { Type: EntityType.Person } person } only && !only.HasPart(Elements.RolePart) ? person : null;

    private static Element? RoleOn(ImmutableArray<Element> line, PhrasedText text) =>
        OnlyPhrase(line, text) is { } only && text.TypeName(only) == Elements.Role && only["short"] is null ? only : null;

    /// <summary>What stands on a line beside forms of address and marks; null where a word or a full stop tells of a sentence.</summary>
    private static Element? OnlyPhrase(ImmutableArray<Element> line, PhrasedText text)
    {
        if (line.Length is 0 or > LongestLine || text.Segmented.FoldedOf(line[^1].Tokens.End - 1) is ".")
            return null;
        Element? only = null;
        foreach (var element in line)
        {
            if (element.IsWord ? char.IsLower(text.Segmented.TextOf(element.Tokens.Start)[0]) : only is not null)
                return null;
            only = element.IsWord ? only : element;
        }

        return only;
    }
}
