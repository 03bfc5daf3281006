using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Says of each role that is not as in the gold what is wrong with it.</summary>
internal sealed class RoleErrors(Func<int, string> nameOf)
{
    public void Add(ScoreSheet sheet, List<(int Person, RoleClass Class, string? Country)> gold, List<(int Person, RoleClass Class, string? Country)> predicted)
    {
        sheet.ClassPairs.AddRange(gold.Intersect(predicted).Select(f => ((RoleClass?)f.Class, (RoleClass?)f.Class)));
        var missed = gold.Except(predicted).Order().ToList();
        foreach (var extra in predicted.Except(gold).Order())
        {
            int at = missed.FindIndex(m => m.Person == extra.Person && m.Class == extra.Class);
            ErrorKind kind = ErrorKind.WrongCountry;
            if (at < 0)
                (at, kind) = (missed.FindIndex(m => m.Person == extra.Person && m.Country == extra.Country), ErrorKind.Type);
            if (at < 0)
                (at, kind) = (missed.FindIndex(m => m.Class == extra.Class && m.Country == extra.Country), ErrorKind.WrongLink);
            sheet.Errors.Add(at < 0
                ? new FactError(ErrorKind.Spurious, Layer.Triple, null, Text(extra))
                : new FactError(kind, Layer.Triple, Text(missed[at]), Text(extra)));
            sheet.ClassPairs.Add((at < 0 ? null : missed[at].Class, extra.Class));
            if (at >= 0)
                missed.RemoveAt(at);
        }

        foreach (var fact in missed)
        {
            sheet.Errors.Add(new FactError(ErrorKind.Missing, Layer.Triple, Text(fact), null));
            sheet.ClassPairs.Add((fact.Class, null));
        }
    }

    private string Text((int Person, RoleClass Class, string? Country) fact) => $"{nameOf(fact.Person)}: {SnakeCase.Of(fact.Class)}, {fact.Country ?? "no country"}";
}
