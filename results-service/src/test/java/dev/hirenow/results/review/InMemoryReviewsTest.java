package dev.hirenow.results.review;

import dev.hirenow.results.report.Projection;
import dev.hirenow.results.testing.InMemoryReports;
import dev.hirenow.results.testing.InMemoryReviews;

class InMemoryReviewsTest extends ReviewsContract {

    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryReviews reviews = new InMemoryReviews(reports);

    @Override
    protected Projection projection() {
        return reports;
    }

    @Override
    protected Reviews reviews() {
        return reviews;
    }
}
