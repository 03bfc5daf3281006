using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Roles;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution;

/// <summary>Collects the mentions of a text as recognizers found and rules corrected them.</summary>
internal static class FoundMentions
{
    /// <summary>Phrases that are named after a person (`the N Center`): the person in them is not meant.</summary>
    private const string Thing = "Thing";

    private const string Tagger = "tagger";

    /// <returns>The persons that are meant, in text order.</returns>
    public static List<Mention> Persons(RelatedText text)
    {
        var found = new HashSet<Mention>(ReferenceEqualityComparer.Instance);
        int thing = text.Phrased.Taxonomy.IndexOf(Thing);
        foreach (var sentence in text.Phrased.Sentences)
        {
            foreach (var element in sentence)
                AddMeant(element, thing, found);
        }

        return [.. found.OrderBy(m => m.Span.Start)];
    }

    /// <summary>What was recognized, with the role phrases that rules built in the place of the tagger's.</summary>
    /// <param name="persons">The persons that are meant.</param>
    public static ImmutableArray<Mention> All(RelatedText text, List<Mention> persons)
    {
        var roles = OuterRoles(text);
        var corrected = persons.FindAll(m => m.Recognizer != Tagger);
        var all = new List<Mention>(text.Phrased.Recognized.Mentions.Length + roles.Count + corrected.Count);
        foreach (var mention in text.Phrased.Recognized.Mentions)
        {
            bool isReplaced = mention.Type switch
            {
                EntityType.Role => IsCovered(mention, roles),
                EntityType.Person or EntityType.Organization => IsCovered(mention, corrected),
                _ => false,
            };
            if (!isReplaced)
                all.Add(mention);
        }

        all.AddRange(roles);
        all.AddRange(corrected);
        return WithoutTwins(all.OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End));
    }

    /// <returns>True where another one stands in the same words. A role of a recognizer is none of those that rules built.</returns>
    private static bool IsCovered(Mention mention, List<Mention> others)
    {
        foreach (var other in others)
        {
            if (other.Tokens.Overlaps(mention.Tokens) && other != mention)
                return true;
        }

        return false;
    }

    private static void AddMeant(Element element, int thing, HashSet<Mention> found)
    {
        if (element.Type == thing)
            return;
        if (element.Mention is { Type: EntityType.Person } mention)
            found.Add(mention);
        foreach (var part in element.Parts)
        {
            if (IsReplaced(part, element))
                continue;
            foreach (var inner in part.Elements)
                AddMeant(inner, thing, found);
        }
    }

    /// <summary>A rule that reads a longer name than the recognizers found takes the place of theirs.</summary>
    private static bool IsReplaced(Capture part, Element of) =>
        part.Name == Elements.NamePart && of.Mention is { Type: EntityType.Person } mention && mention.Recognizer == of.Rule;

    /// <summary>The role phrases that rules built, each once, but for those within another.</summary>
    private static List<Mention> OuterRoles(RelatedText text)
    {
        var roles = new List<Mention>();
        int roleType = text.Phrased.Taxonomy.IndexOf(Elements.Role);
        for (int sentence = 0; sentence < text.Phrased.Sentences.Length; sentence++)
        {
            foreach (var element in text.Phrased.Inside(sentence))
            {
                if (element.Type != roleType || element.Mention is not null)
                    continue;
                var range = RoleTitle.Range(element);
                var span = RoleTitle.Span(range, text.Phrased.Segmented);
                if (!Holds(roles, span))
                    roles.Add(new Mention(EntityType.Role, range, span) { Recognizer = element.Rule ?? "", RoleClass = element["class"] });
            }
        }

        return roles.Count < 2 ? roles : roles.FindAll(r => !roles.Exists(outer => outer.Span.Contains(r.Span) && outer != r));
    }

    private static bool Holds(List<Mention> roles, TextSpan span)
    {
        foreach (var role in roles)
        {
            if (role.Span == span)
                return true;
        }

        return false;
    }

    /// <param name="mentions">In text order, so that twins stand side by side.</param>
    private static ImmutableArray<Mention> WithoutTwins(IEnumerable<Mention> mentions)
    {
        var single = ImmutableArray.CreateBuilder<Mention>();
        foreach (var mention in mentions)
        {
            bool isTwin = false;
            for (int i = single.Count - 1; i >= 0 && single[i].Span == mention.Span && !isTwin; i--)
                isTwin = single[i] == mention;
            if (!isTwin)
                single.Add(mention);
        }

        return single.DrainToImmutable();
    }
}
