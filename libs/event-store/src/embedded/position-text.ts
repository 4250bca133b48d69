/** Positions of this engine: the event's number in the log as 20 digits, so that their byte order is the log's order. */
import type { Position } from '@caseledger/kernel';

const POSITION = /^\d{20}$/;

/** The position of the event with this number, counted from 1. */
export function positionOf(number: number): Position {
  return String(number).padStart(20, '0') as Position;
}

/** The number that a position stands for; undefined for a text that this engine never gave out. */
export function numberOf(position: Position): number | undefined {
  const number = Number(position);
  return POSITION.test(position) && Number.isSafeInteger(number) ? number : undefined;
}
