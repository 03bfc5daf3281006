using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>
/// Finds the office of whom an account is about where it names him without one and goes on with the title alone: `N received the guests. The
/// President of C thanked them.`
/// </summary>
/// <remarks>
/// Only an office that one person holds, told with its state, or without one as the publisher's own, at the head of a sentence, that nobody else is said to hold and that never
/// stands beside the name as another person's.
/// </remarks>
internal sealed class NamelessTitles(PhrasedText text, Principal principal, string? homeCountry)
{
    /// <returns>The assertions with that of the principal's office, where there is one.</returns>
    public ImmutableArray<RoleAssertion> Resolve(ImmutableArray<RoleAssertion> assertions)
    {
        if (principal.Besides([]) is not { } person || assertions.Any(a => a.Person == person))
            return assertions;
        var named = principal.SentencesOf(person);
        var titles = TitlesAlone().ToList();
        var free = titles
            .Where(t => t.IsFirst && !titles.Any(o => IsSame(o.Role, t.Role) && named.Contains(o.Sentence)))
            .Where(t => Roleless(t.Sentence, assertions).All(p => p == person))
            .Select(t => new RoleAssertion(person, t.Role, t.Role["country"] ?? homeCountry, t.Role.Tokens, t.Role.Rule ?? "", t.Sentence))
            .Where(a => a.Country is not null && a.Status == RoleStatus.Current && a.Class.IsSole() && !assertions.Any(o => o.Class == a.Class && (o.Country is null || o.Country == a.Country)))
            .ToList();
        bool isOne = free.Select(a => (a.Class, a.Country)).Distinct().Count() == 1;
        return isOne ? [.. assertions.Concat(free).OrderBy(a => a.Evidence.Start)] : assertions;
    }

    private static bool IsSame(Element first, Element second) => first["class"] == second["class"] && first["country"] == second["country"];

    /// <summary>Persons named up to a sentence who are said to hold no office: each could be meant.</summary>
    private IEnumerable<int> Roleless(int sentence, ImmutableArray<RoleAssertion> assertions) =>
        Enumerable.Range(0, sentence + 1).SelectMany(s => principal.PersonsIn(s)).Distinct().Where(p => !assertions.Any(a => a.Person == p));

    /// <summary>Titles that stand for a person by themselves; first: no other party stands before it in its sentence.</summary>
    private IEnumerable<(Element Role, int Sentence, bool IsFirst)> TitlesAlone()
    {
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            bool isFirst = true;
            foreach (var element in text.Sentences[sentence])
            {
                string type = text.TypeName(element);
                var items = type == Elements.People ? element.PartsNamed(Elements.ItemPart) : type is Elements.Role or Elements.Person or Elements.Pronoun ? [element] : [];
                foreach (var item in items)
                {
                    if (text.TypeName(item) == Elements.Role)
                        yield return (item, sentence, isFirst);
                    isFirst = false;
                }
            }
        }
    }
}
