using System.Runtime.CompilerServices;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>Names the language of a text by its letters: first the script, then character n-grams within it.</summary>
/// <remarks>
/// <para>Goes by the running text of a page: menus, buttons and headlines count only where there is nothing else. Long texts are
/// sampled: <see cref="MostWindows"/> stretches of <see cref="MostUnits"/> units together, evenly spread; each votes with its number
/// of letters, so a page in two languages gets the one of most of its text.</para>
/// <para>`az` is Azerbaijani in Latin letters, diacritics or not, which the pipeline reads. Azerbaijani in Cyrillic letters is reported
/// as `azj` (North Azerbaijani), so that it is named, passed through and never taken for Russian. Codes have two letters where BCP 47
/// has one, else three.</para>
/// <para>Immutable, safe to share. No allocation; time is linear in the text.</para>
/// </remarks>
public sealed class LanguageDetector(LanguageModel model) : ILanguageDetector
{
    /// <summary>The length of a sampled stretch, in UTF-16 units: two or three sentences, on which the detector hardly errs.</summary>
    public const int WindowLength = 320;

    /// <summary>How much of a text is looked at, in UTF-16 units: more names the same language for each of 526 releases, and takes its time.</summary>
    public const int MostUnits = 3 * WindowLength;

    /// <summary>Of a longer text so many stretches, shorter ones, are looked at.</summary>
    public const int MostWindows = 5;

    private readonly LetterTable _letters = new();

    /// <exception cref="InvalidDataException">See <see cref="LanguageModelFile.Read"/>.</exception>
    public static LanguageDetector Load(string path) => new(LanguageModelFile.Read(path));

    public DetectedLanguage Detect(ReadOnlySpan<char> text)
    {
        Span<float> votes = stackalloc float[model.Languages.Length];
        votes.Clear();
        Sample(text, votes);
        if (votes.IndexOfAnyExcept(0) < 0)
            VoteAtFirstLetter(text, votes);
        int best = 0;
        float total = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            total += votes[i];
            if (votes[i] > votes[best])
                best = i;
        }

        return total > 0
            ? new DetectedLanguage(model.Languages[best], votes[best] / total)
            : new DetectedLanguage(LanguageCode.Undetermined, 0);
    }

    // Gathers stretches over line ends, at even distances in the running text.
    private void Sample(ReadOnlySpan<char> text, Span<float> votes)
    {
        var running = RunningText.Of(text);
        int length = running.Length > MostUnits ? MostUnits / MostWindows : WindowLength;
        long gap = running.Length > MostUnits ? (running.Length / MostWindows) - length : 0;
        Span<char> window = stackalloc char[WindowLength];
        window = window[..length];
        int filled = 0;
        long skip = 0;
        while (running.MoveNext())
        {
            var line = running.Current;
            while (skip < line.Length)
            {
                line = line[(int)skip..];
                var piece = line[..Math.Min(line.Length, length - filled)];
                piece.CopyTo(window[filled..]);
                filled += piece.Length;
                skip = piece.Length;
                if (filled < length)
                    continue;
                Vote(window, votes);
                filled = 0;
                skip += gap;
            }

            skip -= line.Length;
            if (filled > 0 && filled < length)
                window[filled++] = '\n';
        }

        Vote(window[..filled], votes);
    }

    // For texts whose running lines hold no letter where they were sampled.
    private void VoteAtFirstLetter(ReadOnlySpan<char> text, Span<float> votes)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (_letters.SystemOf(text[i]) is > WritingSystem.None and <= WritingSystem.Schwa)
            {
                Vote(text.Slice(i, Math.Min(WindowLength, text.Length - i)), votes);
                return;
            }
        }
    }

    [SkipLocalsInit]
    private void Vote(ReadOnlySpan<char> window, Span<float> votes)
    {
        int letters = WordWindow.MainSystem(_letters, window, out var system);
        if (model.For(system) is not { } script)
            return;
        Span<char> words = stackalloc char[WindowLength + 2];
        words = words[..WordWindow.Write(_letters, window, system, words, withNames: false)];
        Span<uint> hashes = stackalloc uint[words.Length * NgramHashes.PerUnit];
        hashes = hashes[..NgramHashes.Of(words, hashes)];
        if (hashes.IsEmpty)
            return;
        Span<float> posterior = stackalloc float[script.Languages.Length];
        script.Posterior(hashes, posterior);
        for (int i = 0; i < posterior.Length; i++)
            votes[model.NumberOf(script.Languages[i])] += letters * posterior[i];
    }
}
