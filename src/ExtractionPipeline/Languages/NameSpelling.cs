using System.Runtime.InteropServices;

namespace ExtractionPipeline.Languages;

/// <summary>How likely a word is as a name, letter by letter: each by the three before it, learned from a list of names.</summary>
/// <remarks>Tells a stem that ends as names end (`Tramp`) from one that a name would go on from (`Kamil` in `Kamila`). Immutable, safe to share.</remarks>
public sealed class NameSpelling
{
    private const int Context = 3;
    private const int LettersInAlphabet = 40;
    private const int LetterBits = 6;

    // How much a longer context's own counts weigh against what the shorter one says: usual for counts of a few thousand names.
    private const double Backoff = 3;

    // 0 is the edge of a word, the last code any letter: with it a key counts the context alone.
    private const string Letters = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzwäñéáóčšž'-";
    private const int Other = Any - 1;
    private const int Any = (1 << LetterBits) - 1;

    private readonly Dictionary<int, int> _counts = [];

    /// <param name="names">Folded base forms.</param>
    public NameSpelling(IEnumerable<string> names)
    {
        foreach (string name in names)
        {
            int before = 0;
            for (int i = 0; i <= name.Length; i++)
            {
                int letter = i < name.Length ? Code(name[i]) : 0;
                for (int length = 0; length <= Context; length++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, Key(before, length, letter), out _)++;
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, Key(before, length, Any), out _)++;
                }

                before = (before << LetterBits) | letter;
            }
        }
    }

    /// <summary>Weighs every beginning of a word as a whole name.</summary>
    /// <param name="logProbabilities">As long as <paramref name="word"/> and one; [n] gets the natural logarithm of the probability of the first n letters, their end included.</param>
    public void Weigh(ReadOnlySpan<char> word, Span<double> logProbabilities)
    {
        double total = 0;
        int before = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            logProbabilities[i] = total + Math.Log(Probability(before, 0));
            if (i == word.Length)
                return;
            int letter = Code(word[i]);
            total += Math.Log(Probability(before, letter));
            before = (before << LetterBits) | letter;
        }
    }

    private double Probability(int before, int letter)
    {
        double probability = 1.0 / LettersInAlphabet;
        for (int length = 0; length <= Context; length++)
        {
            if (!_counts.TryGetValue(Key(before, length, Any), out int total))
                break; // nor has any longer context been seen
            probability = (_counts.GetValueOrDefault(Key(before, length, letter)) + (Backoff * probability)) / (total + Backoff);
        }

        return probability;
    }

    private static int Code(char letter) => Letters.IndexOf(letter) is >= 0 and int place ? place + 1 : Other;

    /// <summary>The last letters of the context and the letter behind them, marked with the number so that lengths never meet.</summary>
    private static int Key(int before, int length, int letter) =>
        (length << (LetterBits * (Context + 1))) | ((before & ((1 << (LetterBits * length)) - 1)) << LetterBits) | letter;
}
