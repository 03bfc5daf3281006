using System.Runtime.CompilerServices;
using System.Text;

namespace ExtractionPipeline.Text;

/// <summary>Names of enum members as files and output write them: `HeadOfState` is `head_of_state`.</summary>
/// <remarks>Arrays, for the framework's dictionaries of values would be compiled anew at every start, for each enum.</remarks>
public static class SnakeCase
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        for (int i = 0; i < Names<T>.Values.Length; i++)
        {
            if (Number(Names<T>.Values[i]) == Number(value))
                return Names<T>.Written[i];
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, $"is no {typeof(T).Name}");
    }

    /// <returns>False where no member of <typeparamref name="T"/> is written so.</returns>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum
    {
        int at = Array.IndexOf(Names<T>.Written, text);
        value = at < 0 ? default : Names<T>.Values[at];
        return at >= 0;
    }

    /// <summary>What tells the members of one enum apart.</summary>
    private static long Number<T>(T value) where T : struct, Enum => Unsafe.SizeOf<T>() switch
    {
        sizeof(byte) => Unsafe.BitCast<T, byte>(value),
        sizeof(short) => Unsafe.BitCast<T, short>(value),
        sizeof(int) => Unsafe.BitCast<T, int>(value),
        _ => Unsafe.BitCast<T, long>(value),
    };

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
        public static readonly T[] Values = (T[])typeof(T).GetEnumValues();
        public static readonly string[] Written = Array.ConvertAll(typeof(T).GetEnumNames(), Convert);
    }
}
