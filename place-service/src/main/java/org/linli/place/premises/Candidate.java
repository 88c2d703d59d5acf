package org.linli.place.premises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is compared to find out whether premises are entered twice. */
public record Candidate(
    UUID id,
    String number,
    String name,
    String kind,
    double lon,
    double lat,
    @Nullable String address,
    @Nullable String registration,
    PremisesState state) {}
