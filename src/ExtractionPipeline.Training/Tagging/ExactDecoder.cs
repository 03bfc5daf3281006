using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Finds the best allowed label sequence of each layer under weights in training.</summary>
internal sealed class ExactDecoder
{
    private const float Never = -1e9f;
    private float[] _sums = [];
    private byte[] _back = [];

    /// <param name="emissions">Sixteen sums a token.</param>
    /// <param name="allowed">A mask of lanes a token.</param>
    /// <param name="names">Out: a lane a token.</param>
    /// <param name="roles">Out: a lane a token.</param>
    /// <returns>False where no sequence is allowed.</returns>
    public bool Decode(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed, Span<byte> names, Span<byte> roles)
    {
        int size = allowed.Length * TagSet.Lanes;
        if (_sums.Length < size)
            (_sums, _back) = (new float[size], new byte[size]);
        for (int token = 0; token < allowed.Length; token++)
        {
            for (int lane = 0; lane < TagSet.Lanes; lane++)
                Extend(emissions, transitions, allowed, token, lane);
        }

        return Trace(0, TagSet.NameLanes, names) && Trace(TagSet.NameLanes, TagSet.Lanes, roles);
    }

    private void Extend(ReadOnlySpan<float> emissions, ReadOnlySpan<float> transitions, ReadOnlySpan<ushort> allowed, int token, int lane)
    {
        int at = (token * TagSet.Lanes) + lane;
        (float best, int from) = (token == 0 && TagSet.MayStart(lane) ? 0 : Never, lane);
        for (int previous = 0; token > 0 && previous < TagSet.Lanes; previous++)
        {
            if (!TagSet.Follows(previous, lane))
                continue;
            float sum = _sums[at - lane - TagSet.Lanes + previous] + transitions[(previous * TagSet.Lanes) + lane];
            if (sum > best)
                (best, from) = (sum, previous);
        }

        _sums[at] = (allowed[token] & TagSet.Mask(lane)) == 0 ? Never : best + emissions[at];
        _back[at] = (byte)from;
    }

    private bool Trace(int first, int last, Span<byte> labels)
    {
        int end = (labels.Length - 1) * TagSet.Lanes, best = first;
        for (int lane = first + 1; lane < last; lane++)
        {
            if (_sums[end + lane] > _sums[end + best])
                best = lane;
        }

        bool isAllowed = _sums[end + best] > Never / 2;
        for (int token = labels.Length - 1; token >= 0; token--)
        {
            labels[token] = (byte)best;
            best = _back[(token * TagSet.Lanes) + best];
        }

        return isAllowed;
    }
}
