package org.kith.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.kith.local.KithException;
import org.kith.local.Layout;
import org.kith.local.UsageException;
import org.kith.local.tests.TestCommand;
import org.kith.local.tests.TestSelection;

/** The launcher: what {@code ./kith COMMAND} runs. */
final class Main {
    private static final int USAGE = 2;

    private Main() {}

    /** Exit codes: 0 done, 1 not done, 2 not understood. */
    public static void main(String[] arguments) {
        int exit;
        try {
            Path checkout = Path.of(System.getProperty("kith.checkout", "."))
                    .toAbsolutePath()
                    .normalize();
            exit = run(Options.parse(List.of(arguments), checkout, System::getenv), checkout);
        } catch (UsageException e) {
            System.err.println("kith: " + e.getMessage() + ". ./kith help tells what there is.");
            exit = USAGE;
        } catch (KithException e) {
            System.err.println("kith: " + e.getMessage());
            exit = 1;
        } catch (IOException e) {
            System.err.println("kith: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 1;
        }
        System.exit(exit);
    }

    private static int run(Options options, Path checkout) throws IOException, InterruptedException, KithException {
        Layout layout = new Layout(checkout, options.home());
        return switch (options.command()) {
            case "up" -> new UpCommand(options, layout, System.out).run();
            case "status" -> new StatusCommand(layout, System.out).run();
            case "down" -> new DownCommand(layout, System.out).run();
            case "demo" -> tool(options, layout, "e2e", "org.kith.e2e.Demo", true);
            case "seed" -> tool(options, layout, "e2e", "org.kith.e2e.Seed", true);
            case "bench" ->
                tool(
                        options,
                        layout,
                        "bench",
                        "org.kith.bench.cli.Bench",
                        options.rest().contains("flow") || options.rest().contains("ranking"));
            case "test" -> new TestCommand(TestSelection.parse(options.rest(), checkout), layout, System.out).run();
            case "stop", "start", "kill" -> new PartCommand(options, layout, System.out).run();
            default -> throw new UsageException("there is no command " + options.command());
        };
    }

    private static int tool(Options options, Layout layout, String module, String main, boolean network)
            throws IOException, InterruptedException, KithException {
        return new ToolCommand(options, layout, System.out, module, main, network).run();
    }
}
