using ExtractionPipeline.Phrases;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells in which state a sentence plays: an officer without a state whom somebody met there is mostly of it.</summary>
internal sealed class Scenes(RelatedText related)
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
        var sentence = _text.Sentences[assertion.Sentence];
        var encounter = related.Facts.FirstOrDefault(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Encounter" && f.Tokens.Contains(assertion.Evidence));
        if (encounter is null || IsSubject(encounter, assertion))
            return null;
        var place = sentence.TakeWhile(e => _text.TypeName(e) != "Topic").FirstOrDefault(e => _text.TypeName(e) == "Location");
        if (place is not null)
            return IsSeat(place) ? null : CountryOf(place);
        var visits = related.Facts.Where(f => f.Sentence == assertion.Sentence && f["kind"] == "visit" && f.Tokens.Start < assertion.Evidence.Start);
        if (visits.SelectMany(f => f.Captured("place")).Select(CountryOf).FirstOrDefault(c => c is not null) is { } visited)
            return visited;
        var before = related.Facts.LastOrDefault(f => f["kind"] == "visit" && f.Sentence < assertion.Sentence && f.Sentence >= assertion.Sentence - VisitReach && f.Captured("place").Any());
        if (before is not null && before.Captured("place").Select(CountryOf).FirstOrDefault(c => c is not null) is { } gone)
            return gone;
        for (int back = assertion.Sentence - 1; back >= 0; back--)
        {
            if (_text.Sentences[back].LastOrDefault(e => _text.TypeName(e) == "VisitFrame") is { } frame)
                return CountryOf(frame);
        }

        return null;
    }

    /// <summary>
    /// True for one whom an encounter of the sentence is with, its subject aside; null where the sentence tells no encounter.
    /// </summary>
    public bool? IsMet(RoleAssertion assertion)
    {
        var encounters = related.Facts.Where(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Encounter").ToList();
        return encounters.Count == 0 ? null : encounters.Exists(e => e.Tokens.Contains(assertion.Evidence) && !IsSubject(e, assertion));
    }

    /// <summary>The encounter of the sentence whose subject one is; null where there is none.</summary>
    public RuleMatch? LedBy(RoleAssertion assertion) =>
        related.Facts.FirstOrDefault(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Encounter" && IsSubject(f, assertion));

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
    public bool IsPresent(RoleAssertion assertion) =>
        related.Facts.Any(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Attendance" && f.Tokens.Contains(assertion.Evidence));

    /// <summary>True for whom the encounter names first: mostly the traveller, not the host. Where it leaves out whom the account is about, it names the other.</summary>
    private static bool IsSubject(RuleMatch encounter, RoleAssertion assertion) =>
        encounter["principal"] is null && encounter.Captures.FirstOrDefault(c => c.Name is "participant" or "host" or "guest" or "each") is { Elements.IsDefault: false } first && first.Tokens.Overlaps(assertion.Evidence);

    /// <summary>In New York or Geneva two of any states meet.</summary>
    private static bool IsSeat(Element place) => place.SelfAndParts().Any(e => e.Mention is { } mention && Publishers.IsSeat(mention));

    private static string? CountryOf(Element phrase) => phrase.SelfAndParts().Select(e => e["country"]).FirstOrDefault(c => c is not null);
}
