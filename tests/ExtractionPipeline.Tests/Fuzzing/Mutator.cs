using System.Text;

namespace ExtractionPipeline.Tests.Fuzzing;

/// <summary>Spoils a text or file in the ways that the world does: cut, doubled, shuffled, sprinkled with what nobody expects. Deterministic by seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] s_sprinkles =
    [
        "\0", "\uFEFF", "\u200B", "\u00AD", "\u0301", "\u202E", "\uD83C\uDDF3", "\uD83D", "\uDE00", "\uFFFF", "\u0130", "\u0131", "\u00A0", "\t", "\r\n", "\n\n", "((((", "))))", ",,,,,,", "«", "»", "\"", "'", "…",
        "— ", "1.2.3", "31.02.2025", "2025-13-45", "00:00", "ААААА", "İİİİ", "met with", "встретился с", "ilə görüşüb", "Minister", "министр", "naziri", "X.Y.Z.", "O'", "al-", "-", "http://x.y/", "@", "<b>", "&nbsp;", "{", "}", "\\u0000",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A piece of a text with a few faults in it.</summary>
    public string Spoil(string text, int longest)
    {
        int length = Math.Min(text.Length, _random.Next(1, longest));
        StringBuilder piece = new(text.Substring(_random.Next(text.Length - length + 1), length));
        for (int faults = _random.Next(6); faults > 0 && piece.Length > 0; faults--)
        {
            int at = _random.Next(piece.Length), span = Math.Min(_random.Next(1, 30), piece.Length - at);
            switch (_random.Next(6))
            {
                case 0:
                    piece.Remove(at, span);
                    break;
                case 1:
                    piece.Insert(at, piece.ToString(at, span));
                    break;
                case 2:
                    piece[at] = (char)_random.Next(char.MaxValue);
                    break;
                case 3:
                    string moved = piece.ToString(at, span);
                    piece.Remove(at, span).Insert(_random.Next(piece.Length + 1), moved);
                    break;
                default:
                    piece.Insert(at, s_sprinkles[_random.Next(s_sprinkles.Length)]);
                    break;
            }
        }

        return piece.ToString();
    }

    /// <summary>Bytes with a few of them changed, cut or doubled.</summary>
    public byte[] Spoil(byte[] bytes)
    {
        List<byte> spoilt = [.. bytes];
        for (int faults = _random.Next(1, 8); faults > 0 && spoilt.Count > 0; faults--)
        {
            int at = _random.Next(spoilt.Count), span = Math.Min(_random.Next(1, 40), spoilt.Count - at);
            switch (_random.Next(3))
            {
                case 0:
                    spoilt[at] = (byte)_random.Next(256);
                    break;
                case 1:
                    spoilt.RemoveRange(at, span);
                    break;
                default:
                    spoilt.InsertRange(at, spoilt.GetRange(at, span));
                    break;
            }
        }

        return [.. spoilt];
    }
}
