using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition;
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
        int[] firsts = FirstsOf(mentions);
        ImmutableArray<NameAnalysis> alone = Analyze(mentions, firsts, witnesses);
        return Analyze(mentions, firsts, witnesses.Deciding(Decided(alone)));
    }

    /// <summary>Releases repeat names: for each mention the first one written so in the same surroundings, itself or an earlier one.</summary>
    private static int[] FirstsOf(ImmutableArray<NameMention> mentions)
    {
        var known = new Dictionary<(string Name, GrammaticalCase Expected, string Next, string Previous, bool OpensSentence), int>(mentions.Length);
        int[] firsts = new int[mentions.Length];
        for (int i = 0; i < firsts.Length; i++)
        {
            NameMention mention = mentions[i];
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(
                known, (string.Join(' ', mention.Tokens), mention.Expected, mention.Next, mention.Previous, mention.OpensSentence), out bool isKnown);
            firsts[i] = first = isKnown ? first : i;
        }

        return firsts;
    }

    private ImmutableArray<NameAnalysis> Analyze(ImmutableArray<NameMention> mentions, int[] firsts, NameWitnesses witnesses)
    {
        var analyses = ImmutableArray.CreateBuilder<NameAnalysis>(mentions.Length);
        for (int i = 0; i < mentions.Length; i++)
            analyses.Add(firsts[i] < i ? analyses[firsts[i]] : Analyze(mentions[i], witnesses));
        return analyses.MoveToImmutable();
    }

    private NameAnalysis Analyze(NameMention mention, NameWitnesses witnesses) => forms.Analyze(mention.Tokens.AsSpan(), new NameContext
    {
        Expected = mention.Expected,
        Next = mention.Next,
        Previous = mention.Previous,
        OpensSentence = mention.OpensSentence,
        Witnesses = witnesses,
    });

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
