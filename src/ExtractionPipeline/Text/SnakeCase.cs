using System.Text;

namespace ExtractionPipeline.Text;

/// <summary>Names of enum members as files and output write them: `HeadOfState` is `head_of_state`.</summary>
public static class SnakeCase
{
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <returns>False where no member of <typeparamref name="T"/> is written so.</returns>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum => Names<T>.ByName.TryGetValue(text, out value);

    private static string Convert(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (char letter in name)
        {
            if (letter is >= 'A' and <= 'Z')
                text.Append(text.Length == 0 ? "" : "_").Append((char)(letter | 0x20));
            else
                text.Append(letter);
        }

        return text.ToString();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly IReadOnlyDictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, v => Convert(v.ToString()));
        public static readonly IReadOnlyDictionary<string, T> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
