package org.kith.e2e.story;

import java.util.List;
import java.util.function.IntConsumer;
import org.kith.e2e.client.Demonstration;
import org.kith.e2e.client.Kith;

/** The story of the network: played by {@code kith demo} and by the tests. */
public final class Story {
    private static final List<Chapter> CHAPTERS = List.of(
            new AWalkIsLoggedOnce(),
            new OffersWaitForTheirChecks(),
            new ASchoolRefersAChild(),
            new APractitionerDecides(),
            new TheEngineSuggests(),
            new BothSayYes(),
            new ARelationshipLives(),
            new DangerGoesToTheDutyTeam(),
            new NumbersNeverName(),
            new OthersSeeNothing(),
            new PartsGoAway());

    private Story() {}

    /** Plays all chapters. A chapter that breaks does not hide the others. */
    public static void play(Kith kith, Report report) {
        play(kith, report, chapter -> {});
    }

    /** Plays all chapters, telling the number of each before it begins. */
    public static void play(Kith kith, Report report, IntConsumer before) {
        Demonstration.signInLinkWorkers(kith);
        Cast cast = new Cast(kith);
        int number = 0;
        for (Chapter chapter : CHAPTERS) {
            report.chapter(++number, chapter.title());
            try {
                before.accept(number);
                chapter.play(cast, report);
            } catch (RuntimeException e) {
                report.broken(chapter.title(), e);
            }
        }
    }
}
