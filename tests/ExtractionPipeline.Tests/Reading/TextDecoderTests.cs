using System.Text;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Tests.Reading;

public class TextDecoderTests
{
    private const string Azerbaijani = "Xarici işlər naziri Bakıda çıxış edib.\nGörüş keçirilib 😀.";

    private const string Russian = "Министр иностранных дел выступил в Баку.\nЕщё одна встреча прошла 3 мая.";

    private const string Turkish = "Dışişleri Bakanı Ankara’da görüştü.\nBüyükelçi de katıldı.";

    private static readonly Encoding s_windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly Encoding s_windows1254 = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    public static TheoryData<string, Encoding, bool, string> Encodings => new()
    {
        { Azerbaijani, new UTF8Encoding(false), false, "utf-8" },
        { Azerbaijani, new UTF8Encoding(true), true, "utf-8" },
        { Azerbaijani, new UnicodeEncoding(false, true), true, "utf-16le" },
        { Azerbaijani, new UnicodeEncoding(true, true), true, "utf-16be" },
        { Azerbaijani, new UnicodeEncoding(false, false), false, "utf-16le" },
        { Russian, new UnicodeEncoding(false, false), false, "utf-16le" },
        { Russian, new UnicodeEncoding(true, false), false, "utf-16be" },
        { Russian, s_windows1251, false, "windows-1251" },
        { Turkish, s_windows1254, false, "windows-1254" },
        { "The Minister’s visit – a success", s_windows1254, false, "windows-1254" },
        { "Plain", Encoding.ASCII, false, "utf-8" },
        { "", Encoding.ASCII, false, "utf-8" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_its_encoding(string text, Encoding encoding, bool withMark, string name)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        DecodedText decoded = TextDecoder.Decode(bytes);

        decoded.Text.Should().Be(text);
        decoded.Encoding.Should().Be(name);
        decoded.Fault.Should().BeNull();
    }

    [Theory]
    [InlineData("Görüş keçirilib.\nTərəflər ", "\xFF", " razılaşıb", 2, "not valid UTF-8 at byte 33")]
    [InlineData("Görüş", "\xC3", "", 1, "not valid UTF-8 at byte 8")]
    public void Broken_UTF8_is_refused_with_its_place(string before, string broken, string after, int line, string fault)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(before), .. Encoding.Latin1.GetBytes(broken), .. Encoding.UTF8.GetBytes(after)];

        TextDecoder.Decode(bytes).Should().Be(DecodedText.Faulty(fault, line));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0, 8, 0, 1 }, "not a text file: zero byte at 4")]
    [InlineData(new byte[] { 0x89, 0x50, 0x1A, 0x0D }, "not a text file: control byte 0x1A at 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41, 0, 0x42 }, "UTF-16 text with half a character at its end")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0 }, "UTF-32 is not supported: save the file as UTF-8")]
    public void What_is_no_text_is_refused(byte[] bytes, string fault) => TextDecoder.Decode(bytes).Fault.Should().Be(fault);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character_in_place() =>
        TextDecoder.Decode([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x42, 0]).Text.Should().Be("A\uFFFDB");
}
