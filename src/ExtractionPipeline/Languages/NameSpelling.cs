using System.Runtime.InteropServices;

namespace ExtractionPipeline.Languages;

/// <summary>How likely a word is as a name, letter by letter: each by the three before it, learned from a list of names.</summary>
/// <remarks>Tells a stem that ends as names end (`Tramp`) from one that a name would go on from (`Kamil` in `Kamila`). Immutable, safe to share.</remarks>
public sealed class NameSpelling
{
    private const int Context = 3;
    private const char End = '\0';
    private const int LettersInAlphabet = 40;

    // How much a longer context's own counts weigh against what the shorter one says: usual for counts of a few thousand names.
    private const double Backoff = 3;

    private readonly Dictionary<(ulong Context, char Letter), int> _counts = [];
    private readonly Dictionary<ulong, int> _totals = [];

    /// <param name="names">Folded base forms.</param>
    public NameSpelling(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            ulong before = 0;
            for (int i = 0; i <= name.Length; i++)
            {
                char letter = i < name.Length ? name[i] : End;
                for (int length = 0; length <= Context; length++)
                {
                    ulong context = Last(before, length);
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, (context, letter), out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(_totals, context, out _)++;
                }

                before = (before << 16) | letter;
            }
        }
    }

    /// <returns>Natural logarithm of the word's probability, its end included.</returns>
    public double LogProbability(ReadOnlySpan<char> word)
    {
        double total = 0;
        ulong before = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            char letter = i < word.Length ? word[i] : End;
            double probability = 1.0 / LettersInAlphabet;
            for (int length = 0; length <= Context; length++)
            {
                ulong context = Last(before, length);
                probability = (_counts.GetValueOrDefault((context, letter)) + (Backoff * probability)) / (_totals.GetValueOrDefault(context) + Backoff);
            }

            total += Math.Log(probability);
            before = (before << 16) | letter;
        }

        return total;
    }

    /// <summary>The last letters, 16 bits each, marked with their number so that contexts of different length never meet.</summary>
    private static ulong Last(ulong letters, int length) => (letters & ((1UL << (16 * length)) - 1)) | ((ulong)length << 60);
}
