using System.Collections.Frozen;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Languages;

/// <summary>Gives the tagger's roles the cases of their first noun, so that the name behind can agree with it (`посол Японии N`: nominative).</summary>
/// <remarks>Immutable, safe to share. The noun's forms are those that the rules of the language know.</remarks>
/// <param name="occasions">Base forms of nouns before a title that are no head of it.</param>
public sealed class RoleCases(Vocabulary vocabulary, FrozenSet<string> occasions)
{
    public RecognizedText Set(RecognizedText recognized) =>
        recognized with { Mentions = [.. recognized.Mentions.Select(m => m is { Type: EntityType.Role, Case: GrammaticalCase.Any } ? m with { Case = CaseOf(recognized, m) } : m)] };

    /// <summary>
    /// The cases that the first words known share as long as they stand together: `генеральным консулом` is no dative plural.
    /// What shares none with those before it is another noun's (`заместителем министра`).
    /// </summary>
    private GrammaticalCase CaseOf(RecognizedText recognized, Mention role)
    {
        var shared = GrammaticalCase.Any;
        bool isFound = false;
        for (int token = role.Tokens.Start; token < role.Tokens.End; token++)
        {
            if (vocabulary.Find(recognized.Segmented.FoldedOf(token)) is not { Readings.IsEmpty: false } word)
            {
                if (isFound)
                    break;
                continue;
            }

            if (!isFound && occasions.Contains(vocabulary.LemmaText(word.Readings[0].Lemma)))
                continue;
            isFound = true;
            var cases = word.Readings.Aggregate(GrammaticalCase.None, (all, reading) => all | reading.Case);
            if ((shared & cases) != GrammaticalCase.None)
                shared &= cases;
            else if ((cases & GrammaticalCase.Nominative) != GrammaticalCase.None)
                shared = cases; // no title has a nominative behind its head: what stood before is another's (`сообщил журналистам министр N`)
            else
                break;
        }

        return shared;
    }
}
