package org.kith.local.cli;

import java.time.Duration;
import org.kith.local.status.NetworkStatus;

/** What is printed when everything runs: the address, who may sign in, what to try. */
final class Welcome {
    private Welcome() {}

    static String text(NetworkStatus status, Duration took, boolean detached) {
        return """

            Kith runs: %1$s   (ready in %2$.1f s, %3$d MiB)

              Sign in with the password kith-demo-1 as
                lena    link worker, Open Door Northwick        leo    link worker, Bridge Families
                sofia   partner, Elm Road Primary School        henry  partner, Harbour Academy
                omar    partner, Open Door Northwick            bea    partner, Bridge Families
                priya   practitioner, Northwick Council         marcus practitioner, Northwick Council
                carol   coordinator, Northwick Council          dana   duty team, Northwick Council
                colin   commissioner, Northwick Council         nadia  network administrator
                viv     volunteer, Open Door Northwick
              These people and passwords are for trying Kith out on this machine, and for nothing else.

              Try   ./kith demo                      a knock on a door becomes a relationship
                    ./kith seed --doors 2000         something to see on the pages
                    %1$s/api        the API
                    ./kith status                    what runs and what it takes
              %4$s
            """.formatted(
                        status.publicUrl(),
                        took.toMillis() / 1000.0,
                        status.memoryBytes() >> 20,
                        detached ? "./kith down stops it." : "Ctrl-C stops it.");
    }
}
