using ExtractionPipeline.Phrases;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells in which state a sentence plays: an officer without a state whom somebody met there is mostly of it.</summary>
internal sealed class Scenes(RelatedText related, Seats seats)
{
    /// <summary>A visit told so few sentences before is where the account still plays (`N will go to Oslo. There he will meet …`).</summary>
    private const int VisitReach = 4;

    /// <summary>The place of an encounter is told at most so many sentences behind it.</summary>
    private const int PlaceReach = 1;

    private readonly PhrasedText _text = related.Phrased;

    /// <summary>
    /// For one whom an encounter is with, the state of its sentence's place, else where the sentence says somebody went, else that of the last
    /// visit told before; null for the encounter's own subject and where there is none.
    /// </summary>
    public string? Of(RoleAssertion assertion)
    {
        if (FactAround(assertion, Elements.Encounter) is not { } encounter || IsSubject(encounter, assertion))
            return null;
        return LocationIn(assertion.Sentence) is { } place ? (IsSeat(place) ? null : CountryOf(place)) : GoalBefore(assertion) ?? LastVisitBefore(assertion.Sentence);
    }

    /// <summary>
    /// True for one whom an encounter of the sentence is with, its subject aside; null where the sentence tells no encounter.
    /// </summary>
    public bool? IsMet(RoleAssertion assertion)
    {
        bool? isMet = null;
        foreach (var fact in related.FactsIn(assertion.Sentence))
        {
            if (fact.Rule.Emits == Elements.Encounter)
                isMet = isMet == true || (fact.Tokens.Contains(assertion.Evidence) && !IsSubject(fact, assertion));
        }

        return isMet;
    }

    /// <summary>The encounter of the sentence whose subject one is; null where there is none.</summary>
    public RuleMatch? LedBy(RoleAssertion assertion)
    {
        foreach (var fact in related.FactsIn(assertion.Sentence))
        {
            if (fact.Rule.Emits == Elements.Encounter && IsSubject(fact, assertion))
                return fact;
        }

        return null;
    }

    /// <summary>The state where one receives guests, told in the sentence or soon behind; null for others and at the seats of organizations.</summary>
    public string? HostedIn(RoleAssertion assertion)
    {
        if (!related.Facts.Any(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Encounter" && f.Captures.Any(c => c.Name == "host" && c.Tokens.Overlaps(assertion.Evidence))))
            return null;
        for (int sentence = assertion.Sentence; sentence <= assertion.Sentence + PlaceReach && sentence < _text.Sentences.Length; sentence++)
        {
            if (_text.Sentences[sentence].TakeWhile(e => _text.TypeName(e) != "Topic").FirstOrDefault(e => _text.TypeName(e) == "Location") is { } place)
                return IsSeat(place) ? null : CountryOf(place);
        }

        return null;
    }

    /// <summary>True for one whom the sentence names as present at an encounter told before: of either side.</summary>
    public bool IsPresent(RoleAssertion assertion) => FactAround(assertion, Elements.Attendance) is not null;

    private RuleMatch? FactAround(RoleAssertion assertion, string kind)
    {
        foreach (var fact in related.FactsIn(assertion.Sentence))
        {
            if (fact.Rule.Emits == kind && fact.Tokens.Contains(assertion.Evidence))
                return fact;
        }

        return null;
    }

    private Element? LocationIn(int sentence)
    {
        foreach (var element in _text.Sentences[sentence])
        {
            if (element.IsWord)
                continue;
            string type = _text.TypeName(element);
            if (type is Elements.Topic or Elements.Location)
                return type == Elements.Location ? element : null;
        }

        return null;
    }

    /// <summary>Where the sentence says that somebody went before, else where the last visit of the sentences before led.</summary>
    private string? GoalBefore(RoleAssertion assertion)
    {
        foreach (var fact in related.FactsIn(assertion.Sentence))
        {
            if (fact["kind"] == "visit" && fact.Tokens.Start < assertion.Evidence.Start && GoalOf(fact) is { } goal)
                return goal;
        }

        for (int sentence = assertion.Sentence - 1; sentence >= Math.Max(0, assertion.Sentence - VisitReach); sentence--)
        {
            var facts = related.FactsIn(sentence);
            for (int i = facts.Length - 1; i >= 0; i--)
            {
                if (facts[i]["kind"] == "visit" && !facts[i].Captured(Elements.PlacePart).IsEmpty)
                    return GoalOf(facts[i]);
            }
        }

        return null;
    }

    private string? LastVisitBefore(int sentence)
    {
        for (int back = sentence - 1; back >= 0; back--)
        {
            if (_text.LastOf(Elements.VisitFrame, back) is { } frame)
                return CountryOf(frame);
        }

        return null;
    }

    private static string? GoalOf(RuleMatch visit)
    {
        foreach (var place in visit.Captured(Elements.PlacePart))
        {
            if (CountryOf(place) is { } country)
                return country;
        }

        return null;
    }

    /// <summary>True for whom the encounter names first: mostly the traveller, not the host. Where it leaves out whom the account is about, it names the other.</summary>
    private static bool IsSubject(RuleMatch encounter, RoleAssertion assertion) =>
        encounter["principal"] is null && encounter.Captures.FirstOrDefault(c => c.Name is Elements.ParticipantPart or Elements.HostPart or Elements.GuestPart or Elements.EachPart) is { Elements.IsDefault: false } first && first.Tokens.Overlaps(assertion.Evidence);

    /// <summary>In New York or Geneva two of any states meet.</summary>
    private bool IsSeat(Element place) => place.SelfAndParts.Any(e => e.Mention is { } mention && seats.Are(mention));

    private static string? CountryOf(Element phrase)
    {
        foreach (var element in phrase.SelfAndParts)
        {
            if (element["country"] is { } country)
                return country;
        }

        return null;
    }
}
