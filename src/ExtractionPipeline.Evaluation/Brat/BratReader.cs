using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>Reads brat standoff (https://brat.nlplab.org/standoff.html). A line that cannot be read becomes a fault and the others are read.</summary>
/// <remarks>A discontinuous span is taken from its start to its end.</remarks>
public sealed class BratReader(string text, string file)
{
    private readonly CodePointOffsets _offsets = new(text);
    private readonly int _codePoints = new CodePointOffsets(text).FromUtf16(text.Length);
    private readonly List<GoldFault> _faults = [];

    public static (BratDocument Document, ImmutableArray<GoldFault> Faults) Read(string text, IEnumerable<string> lines, string file)
    {
        var reader = new BratReader(text, file);
        var annotations = lines.Select((line, i) => reader.ReadLine(line.TrimEnd('\r'), i + 1)).OfType<BratAnnotation>().ToImmutableArray();
        return (new BratDocument(text, annotations), [.. reader._faults]);
    }

    private BratAnnotation? ReadLine(string line, int number)
    {
        if (line.Length == 0)
            return null;
        string[] columns = line.Split('\t', 3);
        string[] words = columns.Length < 2 ? [] : columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line[0] switch
        {
            'T' when words.Length >= 3 && columns.Length == 3 => TextBound(columns, words, number),
            'R' when words is [var type, var first, var second] && first.StartsWith("Arg1:", StringComparison.Ordinal) && second.StartsWith("Arg2:", StringComparison.Ordinal) =>
                new BratRelation(columns[0], number, type, first[5..], second[5..]),
            'E' when words.Length >= 1 && words.All(w => w.Contains(':', StringComparison.Ordinal)) => Event(columns[0], words, number),
            'A' or 'M' when words is [var type, var target] => new BratProperty(columns[0], number, type, target, null),
            'A' or 'M' when words is [var type, var target, var value] => new BratProperty(columns[0], number, type, target, value),
            '#' when words is [var type, var target] && columns.Length == 3 => new BratNote(columns[0], number, type, target, columns[2]),
            'N' when words is [var type, var target, var key] => new BratReference(columns[0], number, type, target, key, columns.Length == 3 ? columns[2] : ""),
            '*' when words.Length >= 3 && words[0] == "Equiv" => new BratEquivalence(number, [.. words[1..]]),
            _ => Fault(number, $"'{line}' is not a brat annotation: id, tab, type and arguments, and for spans and notes another tab and the text."),
        };
    }

    private BratAnnotation? TextBound(string[] columns, string[] words, int number)
    {
        var offsets = new List<int>();
        foreach (string word in words[1..].SelectMany(w => w.Split(';')))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int offset))
                return Fault(number, $"'{word}' is not an offset: expected `{words[0]} start end`.");
            offsets.Add(offset);
        }

        int start = offsets.Min(), end = offsets.Max();
        if (end > _codePoints || start >= end)
            return Fault(number, $"the span {start} {end} is not inside the text of {_codePoints} code points, or is empty.");
        return new BratTextBound(columns[0], number, words[0], new TextSpan(_offsets.ToUtf16(start), _offsets.ToUtf16(end)), columns[2]);
    }

    private static BratEvent Event(string id, string[] words, int number)
    {
        (string type, string trigger) = Split(words[0]);
        return new BratEvent(id, number, type, trigger, [.. words[1..].Select(w =>
        {
            (string role, string target) = Split(w);
            return new BratArgument(role.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), target);
        })]);
    }

    private static (string Name, string Target) Split(string word)
    {
        int colon = word.IndexOf(':', StringComparison.Ordinal);
        return (word[..colon], word[(colon + 1)..]);
    }

    private BratAnnotation? Fault(int line, string message)
    {
        _faults.Add(new GoldFault(file, line, message));
        return null;
    }
}
