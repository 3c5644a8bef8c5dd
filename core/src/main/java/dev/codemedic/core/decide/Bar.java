package dev.codemedic.core.decide;

/**
 * What a proposal has to reach.
 *
 * @param apply confidence from which it is written
 * @param ask confidence from which it is offered; 0 offers everything
 * @param onlyVerified whether nothing less than verified is written
 */
public record Bar(double apply, double ask, boolean onlyVerified) {
    public Bar {
        if (!(apply >= 0 && apply <= 1 && ask >= 0 && ask <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + apply + ", " + ask);
        }
    }
}
