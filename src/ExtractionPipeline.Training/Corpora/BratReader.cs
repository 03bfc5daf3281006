using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Reads brat standoff: a `.txt` and a `.ann` a document. Offsets of brat count code points.</summary>
public static class BratReader
{
    /// <summary>All documents of a folder, in order of their names; discontinuous spans are taken from their start to their end.</summary>
    public static IEnumerable<LabelledText> ReadFolder(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.ann").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
            yield return new LabelledText(Path.GetFileNameWithoutExtension(path), text, ReadSpans(text, File.ReadLines(path)));
        }
    }

    /// <exception cref="FormatException">A text-bound line is not `T1⇥Label start end⇥text`.</exception>
    public static ImmutableArray<LabelledSpan> ReadSpans(string text, IEnumerable<string> lines)
    {
        int[] units = UnitsOfCodePoints(text);
        var spans = ImmutableArray.CreateBuilder<LabelledSpan>();
        foreach (string line in lines)
        {
            if (!line.StartsWith('T'))
                continue;
            string[] columns = line.Split('\t');
            string[] parts = columns.Length < 2 ? [] : columns[1].Split([' ', ';']);
            if (parts.Length < 3)
                throw new FormatException($"'{line}' is not a text-bound annotation.");
            int[] offsets = [.. parts[1..].Select(p => int.Parse(p, CultureInfo.InvariantCulture))];
            spans.Add(new LabelledSpan(new TextSpan(units[offsets.Min()], units[offsets.Max()]), parts[0]));
        }

        return spans.DrainToImmutable();
    }

    /// <summary>UTF-16 offset of each code point, and of the end.</summary>
    internal static int[] UnitsOfCodePoints(string text)
    {
        var units = new List<int>(text.Length + 1);
        int unit = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            units.Add(unit);
            unit += rune.Utf16SequenceLength;
        }

        units.Add(unit);
        return [.. units];
    }
}
