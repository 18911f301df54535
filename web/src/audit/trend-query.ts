import { graphql } from '../remote/graphql.ts';
import type { ResultOf } from '../remote/graphql.ts';

export const TREND = graphql(`
  query AuditTrend($from: Date, $rules: [String!], $severities: [Severity!]) {
    auditTrend(from: $from, rules: $rules, severities: $severities) {
      from
      to
      history {
        is
        done
        of
      }
      days {
        date
        open
        came
        went
        severities {
          severity
          count
        }
      }
    }
  }
`);

export type Trend = ResultOf<typeof TREND>['auditTrend'];
export type TrendDay = Trend['days'][number];

export const DAY = graphql(`
  query AuditDay($date: Date!, $rules: [String!], $severities: [Severity!]) {
    auditDay(date: $date, rules: $rules, severities: $severities) {
      date
      counts {
        turn
        count
      }
      turns(first: 60) {
        turn
        finding {
          key
          title
          severity
          rule {
            id
          }
        }
      }
    }
  }
`);

export type DayTold = ResultOf<typeof DAY>['auditDay'];
