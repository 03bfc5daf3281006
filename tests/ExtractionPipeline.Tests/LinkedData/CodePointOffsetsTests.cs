using System.Text;
using ExtractionPipeline.LinkedData;
using FsCheck;
using FsCheck.Fluent;

namespace ExtractionPipeline.Tests.LinkedData;

public class CodePointOffsetsTests
{
    [Theory]
    [InlineData("Görüş keçirilib.", 5, 5)]
    [InlineData("🇦🇿 Bakı", 4, 2)] // a flag is two code points of two units each
    [InlineData("🇦🇿 Bakı", 9, 7)]
    [InlineData("a😀b", 3, 2)]
    [InlineData("a😀", 3, 2)]
    [InlineData("", 0, 0)]
    public void Offsets_are_counted_in_code_points(string text, int utf16, int codePoints)
    {
        CodePointOffsets offsets = new(text);

        offsets.FromUtf16(utf16).Should().Be(codePoints);
        offsets.ToUtf16(codePoints).Should().Be(utf16);
    }

    [Fact]
    public void A_lone_surrogate_counts_as_one()
    {
        FromUtf16("\uD83D", 1).Should().Be(1); // half of a pair, alone
        FromUtf16("x\uDE00y", 2).Should().Be(2);
        FromUtf16("\uD83D\uD83D\uDE00", 3).Should().Be(2); // a half before a whole pair
        FromUtf16("\uDE00\uD83D", 2).Should().Be(2); // halves in the wrong order

        static int FromUtf16(string text, int offset) => new CodePointOffsets(text).FromUtf16(offset);
    }

    [Fact]
    public void An_offset_inside_a_pair_counts_as_its_end() => new CodePointOffsets("a😀b").FromUtf16(2).Should().Be(2);

    [Fact]
    public void Every_code_point_keeps_its_place_there_and_back()
    {
        Gen<string> texts = Gen.Elements("a", "ə", "й", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0307", "\n").ListOf().Select(string.Concat);
        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            CodePointOffsets offsets = new(text);
            int codePoint = 0, unit = 0;
            foreach (Rune rune in text.EnumerateRunes()) // a lone surrogate is enumerated as U+FFFD, one unit long as it is
            {
                offsets.FromUtf16(unit).Should().Be(codePoint);
                offsets.ToUtf16(codePoint).Should().Be(unit);
                codePoint++;
                unit += rune.Utf16SequenceLength;
            }

            offsets.FromUtf16(text.Length).Should().Be(codePoint);
            offsets.ToUtf16(codePoint).Should().Be(text.Length);
        }));
    }
}
