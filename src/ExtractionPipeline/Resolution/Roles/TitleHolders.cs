using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Finds who is meant by an office that stands alone and that no name in the text is given (`N called … The President of A added …`).</summary>
/// <remarks>
/// Only for offices of a named state that one person holds at a time. It is the person called a counterpart of that state; else the only person without an
/// office whom the text names before it; else the only one in its sentence or the one before. Where several fit, nobody is.
/// </remarks>
internal static class TitleHolders
{
    public const string RuleId = "title-alone";

    /// <summary>Titles that begin with so many letters alike are forms of one word.</summary>
    private const int SharedLetters = 5;

    /// <param name="assertions">What the text says with names, in text order.</param>
    /// <returns>The same and what is concluded, in text order.</returns>
    public static ImmutableArray<RoleAssertion> Add(RelatedText text, ImmutableArray<RoleAssertion> assertions, Func<Mention, int> personOf)
    {
        var all = assertions.ToList();
        for (int i = 0; i < text.Phrased.Sentences.Length; i++)
        {
            if (text.Phrased.Segmented.Sentences[i].Zone is not (Zone.Body or Zone.Headline))
                continue;
            foreach (var role in Alone(text.Phrased, i))
            {
                var asked = new RoleAssertion(-1, role, role["country"], role.Tokens, RuleId, i) { IsConcluded = true };
                if (asked.Country is null || asked.Status != RoleStatus.Current || asked.IsCounterpart || !asked.Class.IsSole() || IsHeld(asked, role, all, text.Phrased.Segmented))
                    continue;
                if (HolderOf(asked, text, all, personOf) is { } person)
                    all.Add(asked with { Person = person });
            }
        }

        return [.. all.OrderBy(a => a.Evidence.Start)];
    }

    /// <summary>Offices in the singular without a name right behind them.</summary>
    private static IEnumerable<Element> Alone(PhrasedText text, int sentence)
    {
        var elements = text.Sentences[sentence];
        for (int i = 0; i < elements.Length; i++)
        {
            bool isNamed = i + 1 < elements.Length && elements[i + 1].Mention is { Type: EntityType.Person };
            if (text.TypeName(elements[i]) == Elements.Role && !elements[i].IsPlural && elements[i].Mention is null && !isNamed)
                yield return elements[i];
        }
    }

    /// <summary>Somebody is said to hold it, of that state or, by the same word, of one that is not named.</summary>
    private static bool IsHeld(RoleAssertion asked, Element role, List<RoleAssertion> all, SegmentedText text) => all.Any(a =>
        a.Status == RoleStatus.Current && Covers(asked, a.Class)
        && (a.Country == asked.Country || (a.Country is null && IsSameWord(a.Role, role, text))));

    internal static bool IsSameWord(Element first, Element second, SegmentedText text) =>
        LetterSkeleton.Of(RoleTitle.Text(first, text)) is var one && LetterSkeleton.Of(RoleTitle.Text(second, text)) is var other
        && one.AsSpan().CommonPrefixLength(other) >= Math.Min(SharedLetters, Math.Min(one.Length, other.Length));

    private static bool Covers(RoleAssertion asked, RoleClass held) => held == asked.Class || (asked.IsShort && held.IsSole());

    private static int? HolderOf(RoleAssertion asked, RelatedText text, List<RoleAssertion> all, Func<Mention, int> personOf)
    {
        if (all.FirstOrDefault(a => a.IsCounterpart && a.Country == asked.Country && (asked.IsShort || a.Class == asked.Class || a.Class == RoleClass.Other)) is { } counterpart)
            return counterpart.Person;
        var officers = all.Select(a => a.Person).ToHashSet();
        // `N congratulated the President of A`: N is another.
        var others = Enumerable.Range(0, text.Phrased.Sentences.Length)
            .SelectMany(i => Alone(text.Phrased, i).Where(r => r["class"] == asked.Role["class"] && (r["country"] ?? asked.Country) == asked.Country)
                .SelectMany(r => text.Phrased.Sentences[i].TakeWhile(e => e != r)))
            .SelectMany(e => e.SelfAndParts)
            .Where(e => e.Mention is { Type: EntityType.Person })
            .Select(e => personOf(e.Mention!))
            .ToHashSet();
        var before = new List<(int Person, int Sentence)>();
        for (int i = 0; i <= asked.Sentence; i++)
        {
            if (text.Phrased.Segmented.Sentences[i].Zone == Zone.Byline)
                continue;
            foreach (var element in text.Phrased.Inside(i))
            {
                if (element.Mention is { Type: EntityType.Person } mention && mention.Tokens.Start < asked.Role.Tokens.Start
                    && personOf(mention) is var person && person >= 0 && !officers.Contains(person) && !others.Contains(person))
                    before.Add((person, i));
            }
        }

        return Only(before.Select(b => b.Person)) ?? Only(before.Where(b => b.Sentence >= asked.Sentence - 1).Select(b => b.Person));
    }

    private static int? Only(IEnumerable<int> persons) => persons.Distinct().Take(2).ToList() is [var only] ? only : null;
}
