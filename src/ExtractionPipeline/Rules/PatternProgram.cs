using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

internal enum Operation : byte
{
    Test,
    Split,
    Choice,
    Jump,
    OpenCapture,
    CloseCapture,
    LookAhead,
    LookBehind,
    Boundary,
    Accept,
}

/// <summary>One step of a pattern; small, for patterns have thousands.</summary>
/// <param name="Flag">Test: the bit must not be set. LookAhead, LookBehind: negated. Boundary: start rather than end.</param>
/// <param name="FirstGate">Split: the bit without which the preferred branch cannot be taken, -1 where there is none. LookBehind: 1 where the bit must not be set.</param>
/// <param name="SecondGate">Split: the same of the other branch.</param>
/// <param name="First">Test, LookBehind: the bit. Split: the preferred branch. Choice: the first of its branches. Jump: where to go on. OpenCapture, CloseCapture: the name's index. LookAhead: the inner program's.</param>
/// <param name="Second">Split: the other branch. Choice: how many branches it has. Test, LookBehind: the index of the atom to be asked where the bit tells only that it may hold, else -1.</param>
internal readonly record struct Instruction(Operation Operation, bool Flag, short FirstGate, short SecondGate, int First, int Second);

/// <summary>The branches of all choices of a pattern, each choice's together and in order of preference.</summary>
/// <remarks>Apart from the code, for most branches are closed: their gates, side by side, are all that is read of them.</remarks>
/// <param name="Gates">The bit without which the branch cannot be taken; -1 where there is none.</param>
/// <param name="Targets">Where it begins.</param>
internal sealed record Branches(ImmutableArray<short> Gates, ImmutableArray<int> Targets);

/// <summary>A pattern compiled to instructions for the backtracking machine of <see cref="Matcher"/>.</summary>
/// <param name="Atoms">Tests that instructions name by index.</param>
/// <param name="Inner">The patterns of its looks ahead.</param>
/// <param name="First">The bit that is set for every element which a match can begin with; -1 where a match may be empty.</param>
/// <param name="Seconds">Bits of which one must be set for the element behind the first; none where there need be no such element.</param>
/// <param name="Needs">Bits that each must be set for some element from a match's start on.</param>
internal sealed record PatternProgram(
    ImmutableArray<Instruction> Instructions, Branches Branches, ImmutableArray<string> CaptureNames, ImmutableArray<Atom> Atoms, ImmutableArray<PatternProgram> Inner, int First, ImmutableArray<int> Seconds, ImmutableArray<int> Needs)
{
    /// <summary>With more, a second element would turn few tries away, and the start would take longer.</summary>
    private const int MostSeconds = 16;

    /// <param name="tests">Those of the rule's phase; the pattern's are added to them.</param>
    public static PatternProgram Compile(PatternNode node, TestBuilder tests)
    {
        var compiler = new Compiler(tests, SizeOf(node) + 1);
        compiler.Emit(node);
        compiler.Code.Add(new Instruction(Operation.Accept, false, -1, -1, 0, 0));
        int[] firsts = FirstsOf(compiler.Code, compiler.Targets, tests);
        for (int i = 0; i < firsts.Length; i++)
        {
            if (compiler.Code[i] is not { Operation: Operation.Split } split)
                continue;
            compiler.Code[i] = split with { FirstGate = GateOf(firsts[split.First]), SecondGate = GateOf(firsts[split.Second]) };
        }

        var branches = new Branches([.. compiler.Targets.Select(t => GateOf(firsts[t]))], [.. compiler.Targets]);
        return new PatternProgram([.. compiler.Code], branches, [.. compiler.Names], [.. compiler.Atoms], [.. compiler.Inner], GateOf(firsts[0]), SecondsOf(compiler.Code, compiler.Targets, firsts, tests), Requirements.Of(node, tests));

        short GateOf(int union) => checked((short)(union < 0 ? -1 : tests.BitOf(union)));
    }

    /// <returns>For each instruction the union of the tests one of which the next element must pass; -1 where there may be none.</returns>
    private static int[] FirstsOf(List<Instruction> code, List<int> targets, TestBuilder tests)
    {
        int[] firsts = new int[code.Count];
        for (int i = code.Count - 1; i >= 0; i--)
        {
            var instruction = code[i];
            firsts[i] = instruction.Operation switch
            {
                Operation.Test => tests.UnionOf(instruction.Flag ? tests.Always : instruction.First),
                Operation.Accept => -1,
                Operation.Split => tests.Union(FirstOf(instruction.First), FirstOf(instruction.Second)),
                Operation.Choice => FirstOfAny(instruction.First, instruction.Second),
                Operation.Jump => FirstOf(instruction.First),
                _ => firsts[i + 1],
            };
            // A jump back is the end of a loop: what it repeats need not match anything.
            int FirstOf(int target) => target > i ? firsts[target] : -1;
        }

        return firsts;

        int FirstOfAny(int branch, int count)
        {
            int union = firsts[targets[branch]];
            for (int i = 1; i < count; i++)
                union = tests.Union(union, firsts[targets[branch + i]]);
            return union;
        }
    }

    /// <returns>The tests one of which the element behind the first must pass; none where there may be no such element, or where they are many.</returns>
    private static ImmutableArray<int> SecondsOf(List<Instruction> code, List<int> targets, int[] firsts, TestBuilder tests)
    {
        var seconds = new HashSet<int>();
        bool[] seen = new bool[code.Count];
        var waiting = new Stack<int>([0]);
        while (waiting.TryPop(out int at))
        {
            if (seen[at])
                continue;
            seen[at] = true;
            switch (code[at])
            {
                case { Operation: Operation.Test } when firsts[at + 1] >= 0:
                    seconds.UnionWith(tests.Members(firsts[at + 1]));
                    if (seconds.Count > MostSeconds)
                        return [];
                    break;
                case { Operation: Operation.Split } split when split.First > at && split.Second > at:
                    waiting.Push(split.First);
                    waiting.Push(split.Second);
                    break;
                case { Operation: Operation.Choice } choice:
                    for (int i = 0; i < choice.Second; i++)
                        waiting.Push(targets[choice.First + i]);
                    break;
                case { Operation: Operation.Jump } jump when jump.First > at:
                    waiting.Push(jump.First);
                    break;
                case { Operation: Operation.OpenCapture or Operation.CloseCapture or Operation.LookAhead or Operation.LookBehind or Operation.Boundary }:
                    waiting.Push(at + 1);
                    break;
                default:
                    return [];
            }
        }

        return [.. seconds];
    }

    /// <returns>How many instructions a pattern takes, so that there is room for them: some have ten thousand.</returns>
    private static int SizeOf(PatternNode node) => node switch
    {
        SequenceNode sequence => SizeOf(sequence.Items),
        ChoiceNode choice => SizeOf(choice.Options) + choice.Options.Length,
        RepeatNode { Most: < 0 } repeat => ((repeat.Least + 1) * SizeOf(repeat.Item)) + 2,
        RepeatNode repeat => (repeat.Most * (SizeOf(repeat.Item) + 1)) - repeat.Least,
        CaptureNode capture => SizeOf(capture.Item) + 2,
        _ => 1,
    };

    private static int SizeOf(ImmutableArray<PatternNode> nodes)
    {
        int size = 0;
        foreach (var node in nodes)
            size += SizeOf(node);
        return size;
    }

    private sealed class Compiler(TestBuilder tests, int size)
    {
        public List<Instruction> Code { get; } = new(size);

        /// <summary>Where the branches of the choices begin.</summary>
        public List<int> Targets { get; } = [];

        public List<string> Names { get; } = [];

        public List<Atom> Atoms { get; } = [];

        public List<PatternProgram> Inner { get; } = [];

        public void Emit(PatternNode node)
        {
            switch (node)
            {
                case TestNode test:
                    var (bit, isUnset, atom) = Test(test.Atom);
                    Add(Operation.Test, bit, atom, isUnset);
                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                        Emit(item);
                    break;
                case ChoiceNode choice:
                    EmitChoice(PatternChoice.Joined(choice));
                    break;
                case AnyOfNode any:
                    Add(Operation.Test, BitOfAny(any.Atoms));
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

                    Add(Operation.OpenCapture, name);
                    Emit(capture.Item);
                    Add(Operation.CloseCapture, name);
                    break;
                case LookAheadNode ahead:
                    Add(Operation.LookAhead, Inner.Count, flag: ahead.IsNegated);
                    Inner.Add(tests.Ahead(ahead.Item));
                    break;
                case LookBehindNode behind:
                    var (before, isUnsetBefore, atomBefore) = Test(behind.Atom);
                    Code.Add(new Instruction(Operation.LookBehind, behind.IsNegated, (short)(isUnsetBefore ? 1 : 0), -1, before, atomBefore));
                    break;
                case BoundaryNode boundary:
                    Add(Operation.Boundary, flag: boundary.IsStart);
                    break;
            }
        }

        private void Add(Operation operation, int first, int second = -1, bool flag = false) => Code.Add(new Instruction(operation, flag, -1, -1, first, second));

        private void Add(Operation operation, bool flag) => Add(operation, 0, flag: flag);

        /// <returns>The bit, whether it must not be set, and the atom to ask besides.</returns>
        private (int Bit, bool IsUnset, int Atom) Test(Atom atom)
        {
            if (atom is NotAtom { Features.IsEmpty: true } not && not.Others.All(ElementSet.IsExact))
                return (BitOfAny(not.Others), true, -1);
            if (ElementSet.IsExact(atom))
                return (tests.Test(atom), false, -1);
            Atoms.Add(atom);
            return (tests.Test(atom), false, Atoms.Count - 1);
        }

        private int BitOfAny(ImmutableArray<Atom> atoms) => tests.BitOf(atoms.Select(a => tests.UnionOf(tests.Test(a))).Aggregate(tests.Union));

        private void EmitChoice(ImmutableArray<PatternNode> options)
        {
            int first = Targets.Count;
            Add(Operation.Choice, first, options.Length);
            foreach (var _ in options)
                Targets.Add(-1);
            var jumps = new List<int>();
            for (int i = 0; i < options.Length; i++)
            {
                Targets[first + i] = Code.Count;
                Emit(options[i]);
                if (i == options.Length - 1)
                    break;
                jumps.Add(Code.Count);
                Code.Add(default);
            }

            foreach (int jump in jumps)
                Code[jump] = new Instruction(Operation.Jump, false, -1, -1, Code.Count, -1);
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
                Add(Operation.Jump, loop);
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
            lazy ? new Instruction(Operation.Split, false, -1, -1, past, into) : new Instruction(Operation.Split, false, -1, -1, into, past);
    }
}
