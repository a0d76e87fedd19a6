package org.kith.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kith.bench.cli.Bench;

class MatchingBenchTest {
    private static final String OFFER = "1,homework,0,0,5000,3,F,5-10|11-15,100000000000000000000,en|ur,2";
    private static final String NEED = "7,homework,3000,4000,z,2,,5-10,110000000000000000000,en,ur,1,2";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @Test
    void solvesAnInstanceByTheContract() throws IOException {
        write(List.of(OFFER), List.of(NEED));
        assertThat(solve()).isZero();
        int score = 4000 - 800 + 500 + 1500 + 1500 - 250 + 1000;
        assertThat(out("topk.csv")).isEqualTo("need,rank,offer,score\n7,1,1," + score + "\n");
        assertThat(out("plan.csv")).isEqualTo("need,offer,value\n7,1," + (60_000 + score) + "\n");
        assertThat(out("certificate.json").replaceAll("\\s", ""))
                .isEqualTo("{\"value\":" + (60_000 + score) + ",\"dual\":" + (60_000 + score)
                        + ",\"gap\":0,\"served\":1,\"needs\":1,\"capacity\":2}");
    }

    @Test
    void generatesTheSameInstanceForTheSameSeedAndSolvesIt() throws IOException {
        for (String name : List.of("a", "b")) {
            assertThat(run(
                            "--generate",
                            folder.resolve(name).toString(),
                            "--offers",
                            "400",
                            "--needs",
                            "300",
                            "--seed",
                            "9"))
                    .isZero();
        }
        for (String file : List.of("offers.csv", "needs.csv")) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("b").resolve(file));
        }
        assertThat(run(
                        "--instance",
                        folder.resolve("a").toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(out("certificate.json")).contains("\"gap\" : 0").contains("\"needs\" : 300");
    }

    @Test
    void namesFileLineAndFieldOfWhatIsMalformed() throws IOException {
        assertMalformed(OFFER.replace(",5000,", ",far,"), NEED, "offers.csv line 2, field radius: must be a whole");
        assertMalformed(OFFER.replace(",3,F", ",9,F"), NEED, "offers.csv line 2, field level: must be 0 to 4");
        assertMalformed(OFFER.replace(",F,", ",Q,"), NEED, "offers.csv line 2, field gender");
        assertMalformed(OFFER.replace(",1000", ",100"), NEED, "offers.csv line 2, field slots: cannot be read");
        assertMalformed(OFFER.replace("5-10|", "5-10||"), NEED, "offers.csv line 2, field ages: has an empty part");
        assertMalformed(OFFER.replace(",en|ur,2", ",en|ur"), NEED, "offers.csv line 2, field capacity: is missing");
        assertMalformed(OFFER + ",3", NEED, "offers.csv line 2, field capacity: must be the last field");
        assertMalformed(OFFER + "\n" + OFFER, NEED, "offers.csv line 3, field id: is used twice");
        assertMalformed(OFFER, NEED.replace(",1,2", ",1,4"), "needs.csv line 2, field urgency: must be 0 to 3");
        assertMalformed(OFFER, NEED.replace(",1,2", ",x,2"), "needs.csv line 2, field known_offer");
        assertMalformed(OFFER, NEED.replace(",2,,", ",2,X,"), "needs.csv line 2, field gender");
        assertMalformed(OFFER, NEED.replace("1100", "12000"), "needs.csv line 2, field slots");
        assertMalformed(OFFER, NEED.replace(",z,", ",,"), "needs.csv line 2, field zone: must not be empty");
        assertMalformed(OFFER, "", "needs.csv line 2, field kind: is missing");
    }

    @Test
    void namesAWrongHeaderAndAMissingFile() throws IOException {
        Files.writeString(folder.resolve("offers.csv"), "id,kind\n");
        assertThat(solve()).isEqualTo(2);
        assertThat(complaint()).contains("offers.csv line 1, field easting");
        Files.delete(folder.resolve("offers.csv"));
        assertThat(solve()).isEqualTo(2);
        assertThat(complaint()).contains("there is no").contains("offers.csv");
    }

    @Test
    void saysWhatItCannotDo() {
        assertThat(run("--generate")).isEqualTo(2);
        assertThat(run("--what", "x")).isEqualTo(2);
        assertThat(run("--quick", "--parts", "top,everything")).isEqualTo(2);
        assertThat(run("--quick", "--needs", "few")).isEqualTo(2);
        assertThat(run("--out", "x")).isEqualTo(2);
        assertThat(complaint())
                .contains("unknown option --what")
                .contains("--instance")
                .contains("there is no part 'everything'")
                .contains("--needs must be a whole number")
                .contains("--out and --k go with --instance");
    }

    private void assertMalformed(String offer, String need, String says) throws IOException {
        complained.reset();
        write(List.of(offer), List.of(need));
        assertThat(solve()).as(says).isEqualTo(2);
        assertThat(complaint()).contains(says);
    }

    private void write(List<String> offers, List<String> needs) throws IOException {
        Files.writeString(
                folder.resolve("offers.csv"),
                "id,kind,easting,northing,radius,level,gender,ages,slots,languages,capacity\n"
                        + String.join("\n", offers) + "\n");
        Files.writeString(
                folder.resolve("needs.csv"),
                "id,kind,easting,northing,zone,level,gender,age,slots,language_required,language_preferred,"
                        + "known_offer,urgency\n" + String.join("\n", needs) + "\n");
    }

    private int solve() {
        return run(
                "--instance", folder.toString(), "--out", folder.resolve("out").toString());
    }

    private int run(String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "matching";
        System.arraycopy(options, 0, all, 1, options.length);
        return Bench.run(
                all,
                new PrintStream(said, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    private String out(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8);
    }
}
