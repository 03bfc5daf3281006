using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Brings all names of one document to base form together, so that each is a witness for the others.</summary>
/// <remarks>Twice through: full names first settle surnames and sex (`Мария Громова`), then bare surnames follow (`Громовой`).</remarks>
public sealed class DocumentNames(INameForms forms, CaseFolding folding)
{
    /// <returns>One analysis for each mention, in the same order.</returns>
    public ImmutableArray<NameAnalysis> Analyze(ImmutableArray<NameMention> mentions)
    {
        string[] seen = [.. mentions.SelectMany(m => m.Tokens).Select(folding.Fold).Distinct()];
        var witnesses = new NameWitnesses(seen, []);
        ImmutableArray<NameAnalysis> alone = Analyze(mentions, witnesses);
        return Analyze(mentions, witnesses.Deciding(Decided(alone)));
    }

    private ImmutableArray<NameAnalysis> Analyze(ImmutableArray<NameMention> mentions, NameWitnesses witnesses)
    {
        // Releases repeat names: each way of writing one, in the same surroundings, is analysed once.
        var known = new Dictionary<(string Name, NameContext Around), NameAnalysis>();
        var analyses = ImmutableArray.CreateBuilder<NameAnalysis>(mentions.Length);
        foreach (NameMention mention in mentions)
        {
            NameContext around = new()
            {
                Expected = mention.Expected,
                Next = mention.Next,
                Previous = mention.Previous,
                OpensSentence = mention.OpensSentence,
                Witnesses = witnesses,
            };
            var key = (string.Join(' ', mention.Tokens), around);
            if (!known.TryGetValue(key, out NameAnalysis? analysis))
            {
                analysis = forms.Analyze(mention.Tokens.AsSpan(), around);
                known.Add(key, analysis);
            }

            analyses.Add(analysis);
        }

        return analyses.MoveToImmutable();
    }

    private Dictionary<string, Gender> Decided(ImmutableArray<NameAnalysis> analyses)
    {
        var decided = new Dictionary<string, Gender>();
        foreach (NameAnalysis analysis in analyses)
        {
            if (analysis.BaseTokens.Length < 2)
                continue;
            string surname = folding.Fold(analysis.BaseTokens[analysis.SurnameIndex]);
            decided[surname] = decided.TryGetValue(surname, out Gender before) && before != analysis.Gender ? Gender.Unknown : analysis.Gender;
        }

        return decided;
    }
}
