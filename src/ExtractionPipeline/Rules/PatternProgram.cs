using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

internal enum Operation : byte
{
    Test,
    Split,
    Jump,
    OpenCapture,
    CloseCapture,
    LookAhead,
    LookBehind,
    Boundary,
    Accept,
}

/// <param name="First">Test, LookBehind: the bit of the test. Split: the preferred branch. Jump: where to go on. OpenCapture, CloseCapture: the name's index.</param>
/// <param name="Second">Split: the other branch. Test, LookBehind: what the bit must be.</param>
/// <param name="Flag">LookAhead, LookBehind: negated. Boundary: start rather than end.</param>
/// <param name="Atom">Test, LookBehind: the test itself, where the bit tells only that it may hold.</param>
internal readonly record struct Instruction(Operation Operation, int First = 0, int Second = 0, bool Flag = false, Atom? Atom = null, PatternProgram? Inner = null)
{
    /// <summary>Of a Split, the test without which its preferred branch cannot be taken; negative where there is none.</summary>
    public int FirstGate { get; init; } = -1;

    /// <summary>The same of its other branch.</summary>
    public int SecondGate { get; init; } = -1;
}

/// <summary>A pattern compiled to instructions for the backtracking machine of <see cref="Matcher"/>.</summary>
internal sealed class PatternProgram
{
    private PatternProgram(ImmutableArray<Instruction> instructions, ImmutableArray<string> captureNames, int first) =>
        (Instructions, CaptureNames, First) = (instructions, captureNames, first);

    public ImmutableArray<Instruction> Instructions { get; }

    public ImmutableArray<string> CaptureNames { get; }

    /// <summary>The bit that is set for every element which a match can begin with; -1 where a match may be empty.</summary>
    public int First { get; }

    /// <param name="tests">Those of the rule's phase; the pattern's are added to them.</param>
    public static PatternProgram Compile(PatternNode node, PhaseTests.Builder tests)
    {
        var compiler = new Compiler(tests);
        compiler.Emit(node);
        compiler.Code.Add(new Instruction(Operation.Accept));
        int[] firsts = FirstsOf(compiler.Code, tests);
        for (int i = 0; i < firsts.Length; i++)
        {
            if (compiler.Code[i] is { Operation: Operation.Split } split)
                compiler.Code[i] = split with { FirstGate = GateOf(split.First), SecondGate = compiler.Code[split.Second].Operation == Operation.Split ? -1 : GateOf(split.Second) };
        }

        return new PatternProgram([.. compiler.Code], [.. compiler.Names], GateOf(0));

        int GateOf(int code) => firsts[code] < 0 ? -1 : tests.BitOf(firsts[code]);
    }

    /// <returns>For each instruction the union of the tests one of which the next element must pass; -1 where there may be none.</returns>
    private static int[] FirstsOf(List<Instruction> code, PhaseTests.Builder tests)
    {
        int[] firsts = new int[code.Count];
        for (int i = code.Count - 1; i >= 0; i--)
        {
            var instruction = code[i];
            firsts[i] = instruction.Operation switch
            {
                Operation.Test => tests.UnionOf(instruction.Second == 1 ? instruction.First : tests.Always),
                Operation.Accept => -1,
                Operation.Split => tests.Union(FirstOf(instruction.First), FirstOf(instruction.Second)),
                Operation.Jump => FirstOf(instruction.First),
                _ => firsts[i + 1],
            };
            // A jump back is the end of a loop: what it repeats need not match anything.
            int FirstOf(int target) => target > i ? firsts[target] : -1;
        }

        return firsts;
    }

    private sealed class Compiler(PhaseTests.Builder tests)
    {
        public List<Instruction> Code { get; } = [];

        public List<string> Names { get; } = [];

        public void Emit(PatternNode node)
        {
            switch (node)
            {
                case TestNode test:
                    EmitTest(Operation.Test, test.Atom, false);
                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        Emit(item);
                    break;
                case ChoiceNode choice:
                    EmitChoice(choice.Options);
                    break;
                case RepeatNode repeat:
                    EmitRepeat(repeat);
                    break;
                case CaptureNode capture:
                    int name = Names.IndexOf(capture.Name);
                    if (name < 0)
                    {
                        name = Names.Count;
                        Names.Add(capture.Name);
                    }

                    Code.Add(new Instruction(Operation.OpenCapture, name));
                    Emit(capture.Item);
                    Code.Add(new Instruction(Operation.CloseCapture, name));
                    break;
                case LookAheadNode ahead:
                    Code.Add(new Instruction(Operation.LookAhead, Flag: ahead.IsNegated, Inner: Compile(ahead.Item, tests)));
                    break;
                case LookBehindNode behind:
                    EmitTest(Operation.LookBehind, behind.Atom, behind.IsNegated);
                    break;
                case BoundaryNode boundary:
                    Code.Add(new Instruction(Operation.Boundary, Flag: boundary.IsStart));
                    break;
            }
        }

        private void EmitTest(Operation operation, Atom atom, bool flag)
        {
            bool isExact = ElementSet.IsExact(atom);
            Code.Add(atom is NotAtom { Features.IsEmpty: true } not && not.Others.All(ElementSet.IsExact)
                ? new Instruction(operation, tests.BitOf(not.Others.Select(o => tests.UnionOf(tests.Test(o))).Aggregate(tests.Union)), 0, flag)
                : new Instruction(operation, tests.Test(atom), 1, flag, isExact ? null : atom));
        }

        private void EmitChoice(ImmutableArray<PatternNode> options)
        {
            var jumps = new List<int>();
            for (int i = 0; i < options.Length; i++)
            {
                int split = Code.Count;
                bool isLast = i == options.Length - 1;
                if (!isLast)
                    Code.Add(default);
                Emit(options[i]);
                if (isLast)
                    break;
                jumps.Add(Code.Count);
                Code.Add(default);
                Code[split] = new Instruction(Operation.Split, split + 1, Code.Count);
            }

            foreach (int jump in jumps)
                Code[jump] = new Instruction(Operation.Jump, Code.Count);
        }

        private void EmitRepeat(RepeatNode repeat)
        {
            for (int i = 0; i < repeat.Least; i++)
                Emit(repeat.Item);
            if (repeat.Most < 0)
            {
                int loop = Code.Count;
                Code.Add(default);
                Emit(repeat.Item);
                Code.Add(new Instruction(Operation.Jump, loop));
                Code[loop] = Split(loop + 1, Code.Count, repeat.IsLazy);
                return;
            }

            var splits = new List<int>();
            for (int i = repeat.Least; i < repeat.Most; i++)
            {
                splits.Add(Code.Count);
                Code.Add(default);
                Emit(repeat.Item);
            }

            foreach (int split in splits)
                Code[split] = Split(split + 1, Code.Count, repeat.IsLazy);
        }

        private static Instruction Split(int into, int past, bool lazy) =>
            lazy ? new Instruction(Operation.Split, past, into) : new Instruction(Operation.Split, into, past);
    }
}
