using System.Buffers;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>Walks the lines of a page that are running text, so that menus and share buttons do not outvote it.</summary>
/// <remarks>
/// A line runs if it has at least <see cref="ShortestSentence"/> units and holds or ends with a sentence mark. Where no line does
/// (a headline, a list, a script without such marks), all lines count. No allocation; time is linear in the text.
/// </remarks>
internal ref struct RunningText
{
    /// <summary>Menu items and buttons are rarely longer, sentences of press releases rarely shorter.</summary>
    public const int ShortestSentence = 40;

    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(".!?…。！？।۔؟։།።။។:;»”\"");

    private readonly bool _allLines;
    private ReadOnlySpan<char> _rest;

    private RunningText(ReadOnlySpan<char> text, bool allLines, long length)
    {
        _rest = text;
        _allLines = allLines;
        Length = length;
    }

    /// <summary>The units of all lines that count.</summary>
    public long Length { get; }

    /// <summary>The line that <see cref="MoveNext"/> reached.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    public static RunningText Of(ReadOnlySpan<char> text)
    {
        long running = 0;
        long all = 0;
        var lines = new RunningText(text, allLines: true, 0);
        while (lines.MoveNext())
        {
            all += lines.Current.Length;
            if (Runs(lines.Current))
                running += lines.Current.Length;
        }

        return new RunningText(text, running == 0, running == 0 ? all : running);
    }

    public bool MoveNext()
    {
        while (_rest.IndexOfAnyExcept('\n') is >= 0 and int start) // past empty lines
        {
            _rest = _rest[start..];
            int end = _rest.IndexOf('\n');
            Current = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? default : _rest[(end + 1)..];
            if (_allLines || Runs(Current))
                return true;
        }

        return false;
    }

    private static bool Runs(ReadOnlySpan<char> line)
    {
        if (line.Length < ShortestSentence)
            return false;
        line = line.TrimEnd();
        return line.Length >= ShortestSentence && (SentenceMarks.Contains(line[^1]) || line.Contains(". ", StringComparison.Ordinal));
    }
}
