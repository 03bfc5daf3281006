using System.Collections.Frozen;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>The ISO 639-3 codes of NTREX-128 as BCP 47 primary subtags: two letters where the registry has them, else unchanged.</summary>
public static class NtrexCodes
{
    // A code that is not here has no two-letter form: fil, gsw, yue, ckb, … Dari and Hassaniya go with the Persian and Arabic that
    // ISO 639-3 counts them under: in news no letter tells them apart.
    private static readonly FrozenDictionary<string, string> Short = (
        "afr af amh am arb ar aze az bak ba bel be ben bn bod bo bos bs bul bg cat ca ces cs cym cy dan da deu de div dv dzo dz ell el eng en " +
        "est et eus eu ewe ee fao fo fas fa fij fj fin fi fra fr fuc ff gle ga glg gl guj gu hau ha heb he hin hi hrv hr hun hu hye hy ibo ig " +
        "ind id isl is ita it jpn ja kan kn kat ka kaz kk khm km kin rw kir ky kmr ku kor ko lao lo lav lv lit lt ltz lb mal ml mar mr mkd mk " +
        "mlg mg mlt mt mon mn mri mi msa ms mya my nde nd nep ne nld nl nno nn nob nb nya ny orm om pan pa pol pl por pt pus ps ron ro rus ru " +
        "prs fa mey ar sin si slk sk slv sl smo sm sna sn snd sd som so spa es sqi sq srp sr ssw ss swa sw swe sv tah ty tam ta tat tt tel te tgk tg tha th " +
        "tir ti ton to tsn tn tuk tk tur tr uig ug ukr uk urd ur uzb uz ven ve vie vi wol wo xho xh yor yo zho zh zul zu")
        .Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static readonly FrozenSet<string> Unchanged =
        "bem ckb fil gsw hmn nso shi yue".Split(' ').ToFrozenSet();

    /// <param name="variant">A file's name without its ending, as `por-BR`.</param>
    public static LanguageCode? Find(string variant)
    {
        string code = variant.Split('-')[0];
        if (Short.TryGetValue(code, out string? two))
            return new LanguageCode(two);
        return Unchanged.Contains(code) ? new LanguageCode(code) : null;
    }
}
