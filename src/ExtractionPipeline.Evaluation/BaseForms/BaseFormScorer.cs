using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.BaseForms;

/// <summary>Counts how many names come back in the right base form, each judged alone, without its document.</summary>
/// <remarks>Letters of either case and ё for е count as equal. A gold base that is fuller than the form («Обамы»: Барак Обама) is compared with the words it shares.</remarks>
public sealed class BaseFormScorer(INameForms forms, CaseFolding folding)
{
    public BaseFormReport Score(IReadOnlyList<BaseFormRow> rows)
    {
        var wrong = new List<(BaseFormRow Row, string Predicted)>();
        var hits = new bool[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            string predicted = forms.Analyze(rows[i].Form.Split(' ', StringSplitOptions.RemoveEmptyEntries), NameContext.None).BaseForm;
            hits[i] = IsRight(predicted, rows[i].Base);
            if (!hits[i])
                wrong.Add((rows[i], predicted));
        }

        return new BaseFormReport(rows.Count, hits.Count(h => h), BootstrapInterval.Of(hits), wrong);
    }

    public bool IsRight(string predicted, string gold)
    {
        string[] words = Words(predicted);
        string[] goldWords = Words(gold);
        for (int start = 0; start + words.Length <= goldWords.Length; start++)
        {
            if (words.AsSpan().SequenceEqual(goldWords.AsSpan(start, words.Length)))
                return true;
        }

        return false;
    }

    private string[] Words(string name) => folding.Fold(name.Replace(".", ". ", StringComparison.Ordinal)).Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries);
}
