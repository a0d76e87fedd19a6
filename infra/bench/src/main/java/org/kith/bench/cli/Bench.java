package org.kith.bench.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kith.bench.Arguments;
import org.kith.bench.Command;
import org.kith.bench.WrongInput;
import org.kith.bench.flow.FlowBench;
import org.kith.bench.matching.MatchingBench;
import org.kith.bench.ranking.RankingBench;

/** {@code kith bench}: finds the benchmark by name and turns what goes wrong into a line and an exit code. */
public final class Bench {
    /** The exit code for wrong arguments and malformed files. */
    static final int WRONG_INPUT = 2;

    private static final Map<String, Command> COMMANDS =
            Map.of("flow", new FlowBench(), "matching", new MatchingBench(), "ranking", new RankingBench());

    private Bench() {}

    /** Runs the benchmark the first argument names. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs a benchmark and returns the exit code: 0, 1 when it failed, 2 when it was asked for something impossible. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Command command = args.length == 0 ? null : COMMANDS.get(args[0]);
        if (command == null) {
            err.println("usage: kith bench " + String.join("|", COMMANDS.keySet()) + " [options]");
            return WRONG_INPUT;
        }
        List<String> rest = Arrays.asList(args).subList(1, args.length);
        try {
            return command.run(Arguments.parse(rest, command.options(), command.flags()), out);
        } catch (WrongInput e) {
            err.println(e.getMessage());
            return WRONG_INPUT;
        } catch (Exception e) {
            err.println("the benchmark failed: " + e);
            for (StackTraceElement frame : e.getStackTrace()) {
                err.println("    at " + frame);
            }
            return 1;
        }
    }
}
