using ExtractionPipeline.Phrases;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells in which state a sentence plays: an officer without a state whom somebody met there is mostly of it.</summary>
internal sealed class Scenes(RelatedText related, Principal principal)
{
    private readonly PhrasedText _text = related.Phrased;

    /// <summary>
    /// For one whom an encounter is with, the state of its sentence's place, else that of the last visit told before; null for the sentence's
    /// own subject and where there is none.
    /// </summary>
    public string? Of(RoleAssertion assertion)
    {
        var sentence = _text.Sentences[assertion.Sentence];
        bool isMet = related.Facts.Any(f => f.Sentence == assertion.Sentence && f.Rule.Emits == "Encounter" && f.Tokens.Contains(assertion.Evidence));
        if (!isMet || principal.PersonsIn(sentence).FirstOrDefault(-1) == assertion.Person)
            return null;
        var place = sentence.TakeWhile(e => _text.TypeName(e) != "Topic").FirstOrDefault(e => _text.TypeName(e) == "Location");
        if (place is not null)
            return CountryOf(place);
        for (int back = assertion.Sentence - 1; back >= 0; back--)
        {
            if (_text.Sentences[back].LastOrDefault(e => _text.TypeName(e) == "VisitFrame") is { } frame)
                return CountryOf(frame);
        }

        return null;
    }

    private static string? CountryOf(Element phrase) => phrase.SelfAndParts().Select(e => e["country"]).FirstOrDefault(c => c is not null);
}
